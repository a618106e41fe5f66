/**
 * `countersign export`: one scope of a system in the words of another tool, so that its verdict and
 * its counts can be had a second time, or as a picture.
 */
import { basename, extname } from 'node:path';
import { Option } from 'commander';
import { InputError } from '../../base/assert';
import { say, word } from '../../base/catalogue/say';
import { absentClaims, type ExportLanguage } from '../../check/export/absent';
import { exportModel } from '../../check/export/export-model';
import { lifeDiagram, livesOf, mermaidText, systemDot } from '../../check/export/graph';
import type { ExportModel } from '../../check/export/model';
import { murphiText } from '../../check/export/murphi';
import { promelaText } from '../../check/export/promela';
import { moduleName, tlaText } from '../../check/export/tla';
import {
  coalitionFrom,
  coalitionLabel,
  coalitionsOfOne,
  credentialLabel,
  credentialsOf,
} from '../../models/adversary';
import type { BuildOptions, Family } from '../../models/family';
import { nearest } from '../../models/rules/nearest';
import type { System } from '../../models/system';
import { voucherReference } from '../../models/systems/voucher-reference/system';
import { lifeDot } from '../../reports/lives';
import type { Context } from '../context';
import type { Door, Outcome } from '../door';
import { writeFile } from '../files';
import {
  loadFamilies,
  loadRules,
  type NamedRules,
  SHIPPED_RULES,
  scopesOf,
  wholeNumber,
} from '../inputs';

const targets = ['promela', 'murphi', 'tla', 'mermaid', 'dot'] as const;

interface ExportOptions {
  readonly to: (typeof targets)[number];
  readonly rules: string;
  readonly scope?: string;
  readonly coalition?: string;
  readonly property?: string;
  readonly out?: string;
  readonly vouchers?: string;
  readonly quota?: string;
  readonly faults?: string;
}

const EXAMPLES = `
Examples:
  countersign export two-phase-commit --to promela --out two-phase.pml
  countersign export voucher-reference --vouchers 2 --quota 1 --faults 4 --to murphi
  countersign export direct-payment --scope coalitions --coalition 'officer A' --to tla
  countersign export ./my-system.ts --to mermaid

The head of each export says how it is run and what it leaves out.`;

export function addExport(door: Door): void {
  const command = door.program
    .command('export')
    .description('write a system for SPIN, Rumur or TLC, or as a picture')
    .argument('<system>', 'a system by name, or a module')
    .addOption(
      new Option('--to <language>', 'what to write').choices([...targets]).makeOptionMandatory(),
    )
    .option('--rules <name-or-file>', 'the rules in force', SHIPPED_RULES)
    .option('--scope <name>', 'the scope; the first of the system if absent')
    .option('--coalition <who>', "scopes under attack: 'officer A with password of officer B'")
    .option('--property <sentence>', 'only this property')
    .option('--out <file>', 'the file to write; standard output if absent')
    .addOption(new Option('--vouchers <n>', 'voucher-reference only: number of vouchers'))
    .addOption(new Option('--quota <n>', 'voucher-reference only: payments that the quota allows'))
    .addOption(new Option('--faults <n>', 'voucher-reference only: channel faults'))
    .addHelpText('after', EXAMPLES);
  command.action((system: string) =>
    door.run<ExportOptions>(command, (context, options) => run(context, system, options)),
  );
}

function run(context: Context, name: string, options: ExportOptions): Outcome {
  const text = textOf(context, systemOf(name, options), options);
  if (options.out === undefined) context.print(text.trimEnd());
  else {
    writeFile(options.out, text);
    context.remark(say(context.lang, 'cli.written', { path: options.out }));
  }
  return 0;
}

function textOf(context: Context, system: System, options: ExportOptions): string {
  switch (options.to) {
    case 'promela':
      return promelaText(modelOf(context, system, options.to, options));
    case 'murphi':
      return murphiText(modelOf(context, system, options.to, options));
    case 'tla':
      return tlaText(modelOf(context, system, options.to, options), tlaName(system, options.out));
    case 'mermaid':
      return mermaidText(system);
    case 'dot': {
      const lives = livesOf(system).map((life) => lifeDot(context.lang, lifeDiagram(life)));
      return [systemDot(system), ...lives].join('\n');
    }
  }
}

/** The model to write; what the language cannot say of it is told beside the result. */
function modelOf(
  { lang, remark }: Context,
  system: System,
  language: ExportLanguage,
  { property }: ExportOptions,
): ExportModel {
  const whole = exportModel(system);
  const claims = whole.claims.filter(({ name }) => property === undefined || name === property);
  if (property !== undefined && claims.length === 0) {
    const known = system.properties.map(({ name }) => name).join('; ');
    throw new InputError('--property', property, `one of: ${known}`);
  }
  const model = { ...whole, claims };
  for (const { claim, absence } of absentClaims(model, language)) {
    const because = say(lang, `cli.export.because.${absence}`);
    remark(
      say(lang, 'cli.export.absent', { property: word(lang, 'property', claim.name), because }),
    );
  }
  return model;
}

/** A module bears the name of its file. */
function tlaName(system: System, out: string | undefined): string {
  if (out === undefined) return moduleName(system.name);
  const name = basename(out, extname(out));
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name) && extname(out) === '.tla') return name;
  const wanted = `${moduleName(system.name)}.tla`;
  throw new InputError('--out', out, `a name of letters and digits like ${wanted}`);
}

function systemOf(name: string, options: ExportOptions): System {
  const sized = sizedReference(name, options);
  if (sized) return sized;
  const [family] = loadFamilies([name]);
  const rules = loadRules(options.rules);
  const [scope] = scopesOf(family as Family, options.scope);
  if (!scope) throw new InputError('SYSTEM', `${name} without a scope`, 'a family with scopes');
  if (options.coalition === undefined) {
    if (scope.kind === 'coalitions') throw attackerIsMissing(family as Family, rules);
    return scope.build(rules.rules);
  }
  if (scope.kind !== 'coalitions')
    throw new InputError('--coalition', `scope ${scope.name}`, 'a scope of kind coalitions');
  return scope.build(rules.rules, coalitionOf(options.coalition, family as Family, rules));
}

/** Without anybody it would be another system than the one that `check` attacks. */
function attackerIsMissing(family: Family, { rules }: NamedRules): InputError {
  const persons = family.principals(rules).map(({ name }) => name);
  return new InputError('--coalition', 'nobody', `who attacks: one of ${persons.join(', ')}`);
}

function coalitionOf(who: string, family: Family, rules: NamedRules): BuildOptions {
  const principals = family.principals(rules.rules);
  const persons = principals.map(({ name }) => name);
  const stolen = credentialsOf(principals).map(credentialLabel);
  const members = who.split(' with ');
  const coalition = coalitionFrom(members);
  const isKnown = members.every((one) => persons.includes(one) || stolen.includes(one));
  if (isKnown && coalition && coalitionLabel(coalition).length === members.length)
    return { coalition };
  const labels = coalitionsOfOne(principals).map((one) => coalitionLabel(one).join(' with '));
  throw new InputError(
    '--coalition',
    who,
    `'${nearest(who, labels)}'? One or more of ${persons.join(', ')}, and at most one credential`,
  );
}

function sizedReference(name: string, options: ExportOptions): System | undefined {
  const { vouchers, quota, faults } = options;
  if (vouchers === undefined && quota === undefined && faults === undefined) return undefined;
  if (name !== 'voucher-reference')
    throw new InputError('--vouchers', name, 'voucher-reference alone');
  for (const option of ['scope', 'coalition'] as const)
    if (options[option] !== undefined)
      throw new InputError(`--${option}`, options[option], 'nothing where sizes are given');
  return voucherReference({
    vouchers: wholeNumber('--vouchers', vouchers ?? '2', 1, 8),
    quota: wholeNumber('--quota', quota ?? '2', 0, 8),
    faults: wholeNumber('--faults', faults ?? '1', 0, 8),
  });
}
