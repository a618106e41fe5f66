/**
 * Every kind of fault, where it strikes and the control that survives it. A control is a rule of
 * the workflow or a switch of the scenario; a fault without one only degrades.
 */
import type { RuleName } from '../../../models/rules';
import type { SwitchName } from '../scenario/faults-section';

/** What an episode meets: messages by line or on paper, systems, sealing, people, nothing else. */
export type Site = 'message' | 'paper' | 'system' | 'sealing' | 'alone' | 'people';

export type Control =
  | { readonly rule: RuleName }
  | { readonly switch: SwitchName }
  | { readonly degrades: string };

export interface FaultKind {
  readonly name: string;
  readonly site: Site;
  readonly control: Control;
  /** The checker's system whose table is walked; none: it says when a voucher's own steps move. */
  readonly table?: string;
}

const failover = 'failover';
const rule = (name: RuleName): Control => ({ rule: name });
const by = (name: SwitchName): Control => ({ switch: name });

const all = [
  {
    name: 'main line broken',
    site: 'message',
    control: rule('spareLines'),
    table: failover,
  },
  {
    name: 'order lost with the line',
    site: 'message',
    control: rule('resendUnanswered'),
    table: failover,
  },
  {
    name: 'both lines broken',
    site: 'message',
    control: by('handCarriage'),
    table: failover,
  },
  {
    name: 'lines restored in random order',
    site: 'message',
    control: rule('carrierRegister'),
    table: failover,
  },
  {
    name: 'crash before storing',
    site: 'message',
    control: rule('resendUnanswered'),
    table: failover,
  },
  {
    name: 'crash after storing',
    site: 'message',
    control: rule('storedBeforeAcknowledged'),
    table: failover,
  },
  {
    name: 'crash in mid-transfer',
    site: 'message',
    control: rule('queryUnknownTransfers'),
    table: failover,
  },
  {
    name: 'restart before the answer',
    site: 'message',
    control: rule('duplicateCheck'),
    table: failover,
  },
  { name: 'site lost', site: 'message', control: by('thirdCentre'), table: failover },
  {
    name: 'specification changed at one side first',
    site: 'message',
    control: rule('specificationVersionMatches'),
    table: 'roll-out',
  },
  {
    name: 'test environment wired in',
    site: 'message',
    control: rule('environmentsSeparate'),
    table: 'roll-out',
  },
  { name: 'split', site: 'message', control: rule('resendUnanswered') },
  { name: 'slow line', site: 'message', control: { degrades: 'messages arrive later' } },
  {
    name: 'clogged one way',
    site: 'message',
    control: { degrades: 'messages of one direction wait until it is free' },
  },
  { name: 'paper lost', site: 'paper', control: rule('resendUnanswered') },
  { name: 'paper doubled', site: 'paper', control: rule('duplicateCheck') },
  { name: 'seal system down', site: 'system', control: by('hotStandby') },
  { name: 'voucher store down', site: 'system', control: by('hotStandby') },
  {
    name: 'one of two balanced nodes down',
    site: 'system',
    control: { degrades: "finance's systems take twice as long" },
  },
  {
    name: 'password mistaken until locked out',
    site: 'sealing',
    control: by('lockOutReset'),
    table: 'seal-administration',
  },
  {
    name: 'seal lost and changed',
    site: 'sealing',
    control: rule('sealSpecimensMatch'),
    table: 'seal-administration',
  },
  {
    name: 'wrong payee entered',
    site: 'alone',
    control: rule('bankDualControl'),
    table: 'direct-payment',
  },
  {
    name: 'one person deviates',
    site: 'alone',
    control: rule('verifySealBeforeActing'),
    table: 'direct-payment',
  },
] as const satisfies readonly FaultKind[];

export type FaultName = (typeof all)[number]['name'];
export const faultKinds: readonly (FaultKind & { readonly name: FaultName })[] = all;
export const faultNames: readonly FaultName[] = all.map(({ name }) => name);
