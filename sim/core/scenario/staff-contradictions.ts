/** What a scenario says of its people must fit together: names, numbers, hours and deputies. */
import type { Contradiction, Scenario } from '../scenario';
import { isStaffed, namesAt } from '../staff/names';

type Spec = Scenario['posts'][number];

/** What each post allows but all of them together do not. */
export function* contradictionsInStaff(scenario: Scenario): Generator<Contradiction> {
  const { posts } = scenario;
  const known = new Map<string, string>();
  for (const [i, spec] of posts.entries()) {
    yield* ofOne(spec, i);
    yield* ofDeputies(posts, spec, i);
    if (i === posts.length - 1) yield* ofTheLast(posts, spec, i);
    if (!isStaffed(scenario, spec)) continue;
    for (const [n, name] of namesAt(spec).entries()) {
      const path = ['posts', i, ...(spec.staff ? ['staff', n, 'name'] : ['name'])];
      if (known.has(name)) yield [path, name, `a name that nobody of ${known.get(name)} has`];
      known.set(name, `post ${spec.name}`);
    }
  }
}

function* ofOne(spec: Spec, i: number): Generator<Contradiction> {
  const { staff, people } = spec;
  if (staff && staff.length !== people.is)
    yield [['posts', i, 'staff'], `${staff.length} names`, `${people.is}, as many as people`];
  for (const [n, { shifts }] of (staff ?? []).entries())
    for (const [s, [from]] of (shifts?.is ?? []).entries()) {
      const before = shifts?.is[s - 1];
      if (before && from < before[1])
        yield [
          ['posts', i, 'staff', n, 'shifts', 'is', s],
          'a shift that begins before the one ahead of it ends',
          'shifts in order, none within another',
        ];
    }
}

function* ofDeputies(posts: readonly Spec[], spec: Spec, i: number): Generator<Contradiction> {
  const named = spec.deputies?.is ?? [];
  for (const [d, name] of named.entries()) {
    const path = ['posts', i, 'deputies', 'is', d];
    const of = posts.find((post) => post.name === name);
    if (!of) yield [path, name, 'the name of a post'];
    else if (of === spec) yield [path, name, 'another post than this one'];
    else if (named.indexOf(name) !== d) yield [path, name, 'every post once'];
    else if (of.perBank !== spec.perBank)
      yield [path, name, spec.perBank ? 'a post of the same bank' : 'a post that is no bank’s'];
  }
}

/** The last post stands for every post that has no own entry, so it has no people of its own. */
function* ofTheLast(posts: readonly Spec[], last: Spec, i: number): Generator<Contradiction> {
  for (const key of ['staff', 'deputies', 'absence', 'batch'] as const)
    if (last[key])
      yield [['posts', i, key], key, 'nothing of it at the last post, which stands for many'];
  for (const [p, { deputies }] of posts.entries())
    if (deputies?.is.includes(last.name))
      yield [['posts', p, 'deputies', 'is'], last.name, 'no last post, which stands for many'];
}
