/**
 * The order of seals against a small reference model: a list of seals, rules as plain sentences.
 * Random histories of sealing, cancelling, suspending and handing on must come out the same.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type LiveSeal, refusalOfCancelling, refusalOfSealing } from './order';
import { type Post, type StoreRules, strictRules } from './rules';

const posts: readonly Post[] = [
  { name: 'handler', kind: 'personal' },
  { name: 'director', kind: 'personal' },
  { name: 'treasury', kind: 'unit' },
];
const persons = ['lin', 'chen', 'zhao'] as const;

type Act =
  | { readonly kind: 'seal'; readonly post: number; readonly person: number; readonly own: boolean }
  | { readonly kind: 'cancel'; readonly post: number; readonly person: number };

const anyPost = fc.nat(posts.length - 1);
const anyPerson = fc.nat(persons.length - 1);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('seal' as const),
    post: anyPost,
    person: anyPerson,
    own: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('cancel' as const), post: anyPost, person: anyPerson }),
);
const anyRules: fc.Arbitrary<StoreRules> = fc
  .record({
    dutyOrder: fc.boolean(),
    distinctOfficers: fc.boolean(),
    sealsCancelledInReverse: fc.boolean(),
  })
  .map((drawn) => ({ ...strictRules, ...drawn }));

/** The seal of a person's own, or the one of the post. */
const sealFor = (act: Act & { readonly kind: 'seal' }): LiveSeal => ({
  post: posts[act.post]?.name ?? '',
  person: persons[act.person] ?? '',
  seal: act.own ? `of ${persons[act.person]}` : `for ${posts[act.post]?.name}`,
});

/** The voucher as a stack of seals, and what the rules say of it in words of their own. */
class Reference {
  seals: LiveSeal[] = [];
  constructor(readonly rules: StoreRules) {}

  maySeal(next: LiveSeal): boolean {
    const order = ['handler', 'director', 'treasury'];
    const filled = this.seals.map((seal) => order.indexOf(seal.post));
    const place = order.indexOf(next.post);
    if (filled.includes(place)) return false;
    if (this.rules.dutyOrder && filled.filter((at) => at < place).length !== place) return false;
    const isPersonal = (seal: LiveSeal) => seal.post !== 'treasury';
    return this.seals.every(
      (seal) =>
        seal.seal !== next.seal &&
        (seal.person !== next.person ||
          (!this.rules.distinctOfficers && !(isPersonal(seal) && isPersonal(next)))),
    );
  }

  mayCancel(post: string, person: string): boolean {
    const at = this.seals.findIndex((seal) => seal.post === post);
    const isTop = at === this.seals.length - 1;
    return (
      at >= 0 && this.seals[at]?.person === person && (isTop || !this.rules.sealsCancelledInReverse)
    );
  }
}

test.prop([anyRules, fc.array(anyAct, { maxLength: 25 })])(
  'histories of seals are allowed exactly where the reference allows them',
  (rules, acts) => {
    const reference = new Reference(rules);
    for (const act of acts) {
      const standing = reference.seals;
      if (act.kind === 'seal') {
        const next = sealFor(act);
        const may = reference.maySeal(next);
        expect(refusalOfSealing(standing, next, posts, rules) === undefined).toBe(may);
        if (may) reference.seals = [...standing, next];
      } else {
        const post = posts[act.post]?.name ?? '';
        const by = { person: persons[act.person] ?? '', isSupervisor: false };
        const may = reference.mayCancel(post, by.person);
        expect(refusalOfCancelling(standing, post, by, rules) === undefined).toBe(may);
        if (may) reference.seals = standing.filter((seal) => seal.post !== post);
      }
    }
  },
);

test.prop([fc.array(anyAct, { maxLength: 40 })])(
  'under the strict rules every prefix of posts is sealed by as many different persons',
  (acts) => {
    let standing: readonly LiveSeal[] = [];
    for (const act of acts) {
      if (act.kind === 'seal') {
        const next = sealFor(act);
        if (refusalOfSealing(standing, next, posts, strictRules) === undefined) {
          standing = [...standing, next];
        }
      } else {
        const post = posts[act.post]?.name ?? '';
        const by = { person: persons[act.person] ?? '', isSupervisor: true };
        if (refusalOfCancelling(standing, post, by, strictRules) === undefined) {
          standing = standing.filter((seal) => seal.post !== post);
        }
      }
      const names = standing.map((seal) => seal.post);
      expect(names).toEqual(posts.slice(0, names.length).map(({ name }) => name));
      expect(new Set(standing.map((seal) => seal.person)).size).toBe(standing.length);
      expect(new Set(standing.map((seal) => seal.seal)).size).toBe(standing.length);
    }
  },
);
