/**
 * The same systems as pictures: Mermaid (each life as a state diagram, the parts and lines as a
 * flow) and DOT of parts and lines. Pictures show what is written; counts and guards of single
 * states are for the other exports.
 */
import type { LifeDiagram } from '../../base/results';
import { diagramOf } from '../../models/diagram';
import type { Group, Life, System } from '../../models/system';
import { messagesOf } from '../../models/tables/expand';
import { tableOf } from '../../models/tables/tabulate';
import { Names, plain } from './names';

/** The lives of a system, each once, in the order of its parts. */
export function livesOf(system: System): readonly Life[] {
  const lives = system.groups.flatMap(({ parts }) => parts.map(({ life }) => life));
  return [...new Map(lives.map((life) => [life.name, life])).values()];
}

/** A life as a diagram: as written if it is flat, else from its table. */
export function lifeDiagram(life: Life): LifeDiagram {
  const isFlat = Object.values(life.machine.root.states).every(
    (node) => Object.keys(node.states).length === 0,
  );
  if (isFlat && Object.keys(life.machine.root.states).length > 0) return diagramOf(life);
  const table = tableOf(life);
  const nameOf = (state: number): string => {
    const value = table.states[state]?.value;
    return typeof value === 'string' ? value : plain(JSON.stringify(value));
  };
  const names = [...new Set(table.states.map((_, state) => nameOf(state)))];
  const arrows = new Map<string, LifeDiagram['arrows'][number]>();
  table.next.forEach((next, at) => {
    if (next < 0) return;
    const from = nameOf(Math.floor(at / life.alphabet.length));
    const event = life.alphabet[at % life.alphabet.length]?.type ?? '';
    const arrow = { from, to: nameOf(next), event };
    arrows.set(JSON.stringify(arrow), arrow);
  });
  return {
    life: life.name,
    states: names.map((name) => ({ name, isInitial: name === nameOf(0) })),
    arrows: [...arrows.values()],
  };
}

/** Who posts on a line: parts whose machine does, and steps that put something on it. */
interface Flow {
  readonly from: string;
  readonly to: string;
  readonly line: string;
  readonly types: readonly string[];
}

function flowsOf(group: Group): readonly Flow[] {
  const tables = group.parts.map(({ life }) => tableOf(life));
  const messages = messagesOf(group, tables);
  return group.lines.flatMap((line) => {
    const posters = group.parts.flatMap(({ name }, i) => {
      const posts = tables[i]?.effects.flatMap((effects) => effects.posts) ?? [];
      const types = posts.filter((post) => post.line === line.name).map((p) => p.message.type);
      return types.length > 0 ? [{ from: name, types: [...new Set(types)].sort() }] : [];
    });
    const all = [...new Set((messages.get(line.name) ?? []).map(({ type }) => type))].sort();
    const others = all.filter((type) => !posters.some(({ types }) => types.includes(type)));
    const put = others.length > 0 ? [{ from: 'the world', types: others }] : [];
    return [...posters, ...put].map((flow) => ({ ...flow, to: line.to, line: line.name }));
  });
}

/** Mermaid takes quotes, brackets and semicolons in a label only as character codes. */
const label = (text: string): string =>
  plain(text).replace(/[#;:"<>{}[\]()|]/g, (sign) => `#${sign.codePointAt(0)};`);

/** Each life as a state diagram and the parts and lines as a flow, in Markdown. */
export function mermaidText(system: System): string {
  return [
    `# ${plain(system.name)}, ${plain(system.scope)}`,
    '',
    '```mermaid',
    ...flowChart(system),
    '```',
    ...livesOf(system).flatMap((life) => [
      '',
      `## ${plain(life.name)}`,
      '',
      '```mermaid',
      ...stateDiagram(lifeDiagram(life)),
      '```',
    ]),
    '',
  ].join('\n');
}

function flowChart(system: System): readonly string[] {
  const names = new Names();
  return [
    'flowchart LR',
    ...system.groups.flatMap((group) => {
      const flows = flowsOf(group);
      const nodes = [...group.parts.map(({ name }) => name), 'the world'];
      const ids = new Map(nodes.map((name) => [name, names.of(`${group.name} ${name}`)]));
      const isAsked = flows.some(({ from }) => from === 'the world');
      return [
        `  subgraph ${names.of(`${group.name} group`)}["${label(group.name)} × ${group.replicas}"]`,
        ...nodes
          .filter((name) => name !== 'the world' || isAsked)
          .map((name) => `    ${ids.get(name)}["${label(name)}"]`),
        ...flows.map(({ from, to, line, types }) => {
          const said = [line, ...types].map(label).join('<br/>');
          return `    ${ids.get(from)} -- "${said}" --> ${ids.get(to)}`;
        }),
        '  end',
      ];
    }),
    ...system.counters.map(
      ({ name, min, max, initial }) =>
        `  ${names.of(name)}(["${label(`${name}: ${initial} of ${min}..${max}`)}"])`,
    ),
  ];
}

function stateDiagram({ states, arrows }: LifeDiagram): readonly string[] {
  const names = new Names();
  const ids = new Map(states.map(({ name }) => [name, names.of(name)]));
  const lines = arrows.map(({ from, to, event, guard }) => {
    const asks = guard === undefined ? '' : ` [${guard}]`;
    return `  ${ids.get(from)} --> ${ids.get(to)}: ${label(event)}${label(asks)}`;
  });
  return [
    'stateDiagram-v2',
    ...states.map(({ name }) => `  state "${label(name)}" as ${ids.get(name)}`),
    ...states.filter(({ isInitial }) => isInitial).map(({ name }) => `  [*] --> ${ids.get(name)}`),
    ...new Set(lines),
  ];
}

/** Parts and lines as one digraph. */
export function systemDot(system: System): string {
  const quoted = (text: string): string => `"${plain(text)}"`;
  return [
    `digraph ${quoted(system.name)} {`,
    '  node [shape=box, fontname="Helvetica"]; edge [fontname="Helvetica", fontsize=10];',
    ...system.groups.flatMap((group, g) => {
      const flows = flowsOf(group);
      const id = (name: string): string => quoted(`${group.name}: ${name}`);
      return [
        `  subgraph cluster_${g} {`,
        `    label=${quoted(`${group.name} × ${group.replicas}`)};`,
        ...group.parts.map(({ name }) => `    ${id(name)} [label=${quoted(name)}];`),
        ...(flows.some(({ from }) => from === 'the world')
          ? [`    ${id('the world')} [label="the world", style=dashed];`]
          : []),
        ...flows.map(({ from, to, line, types }) => {
          const said = `"${[line, ...types].map(plain).join('\\n')}"`;
          return `    ${id(from)} -> ${id(to)} [label=${said}];`;
        }),
        '  }',
      ];
    }),
    ...system.counters.map(
      ({ name, min, max, initial }) =>
        `  ${quoted(`counter ${name}`)} [shape=oval, label=${quoted(
          `${name}: ${initial} of ${min}..${max}`,
        )}];`,
    ),
    '}',
    '',
  ].join('\n');
}
