/**
 * A seal's life in the store: issued, suspended, resumed, withdrawn for good or replaced by
 * another. Custody does it; a seal counts only where the registered maker signed it and a post was
 * given to whoever may use it.
 */
import { readCertificate } from '../certificate';
import { decode } from '../der';
import { type Exact, exactly } from '../der-shapes';
import { factsOfSeal } from '../read-signature';
import { specimenOf } from '../seal';
import { type SESeal, seSeal } from '../structures';
import type { SealStop } from '../verdict';
import { failureOfSeal, isListed, readMaker } from '../verify-steps';
import { refuse } from './refusal';
import { givenTrust, stopsOf, writeSpecimen } from './specimens';
import type { Unlocked } from './unlocked';
import type { Vault } from './vault';

const seSealExactly = exactly(seSeal);

export interface SealRow {
  readonly id: string;
  readonly post: string;
  readonly der: Buffer;
  readonly specimen: string;
  readonly state: 'in-use' | 'suspended' | 'withdrawn';
}

export const sealOf = (vault: Vault, id: string): SealRow =>
  vault.database.first<SealRow>('SELECT * FROM seal WHERE id = ?', id) ??
  refuse('seal-unknown', id, 'no seal of that number', 'a seal of this store');

export const allSeals = (vault: Vault): readonly SealRow[] =>
  vault.database.all<SealRow>('SELECT * FROM seal ORDER BY id');

const operation = (act: string, subject: string) =>
  ({ duty: 'seal-custody', chain: 'operations', act, subject }) as const;

/** Takes a seal into the store and registers its specimen. @throws DerError where it is none. */
export function issueSeal(
  vault: Vault,
  handle: Unlocked,
  request: { readonly post: string; readonly seal: Buffer },
): string {
  const { value } = decode(seSealExactly, request.seal, 'seal');
  const { esID } = value.eSealInfo.value;
  vault.perform(handle, operation('issue-seal', esID), () => {
    addSeal(vault, request.post, request.seal, value);
    return { post: request.post, specimen: specimenOf(request.seal) };
  });
  return esID;
}

function addSeal(vault: Vault, post: string, der: Buffer, seal: SESeal): void {
  const { esID } = seal.eSealInfo.value;
  const { posts } = vault.settings;
  if (!posts.some(({ name }) => name === post)) {
    refuse('post-unknown', post, 'no such post', posts.map(({ name }) => name).join(', '));
  }
  if (vault.database.first('SELECT 1 FROM seal WHERE id = ?', esID) !== undefined) {
    refuse('seal-already-known', esID, 'a seal of that number', 'a new seal');
  }
  const specimen = specimenOf(der);
  const trust = { ...givenTrust(vault), specimens: new Set([specimen]) };
  const authority = readCertificate(trust.authority, 'authority');
  const maker = readMaker(seal.cert, trust, authority);
  const failure = failureOfSeal(factsOfSeal(seal), specimen, trust, maker);
  if (failure !== undefined) {
    refuse('seal-of-another-maker', esID, failure.failure, 'a seal of the registered maker');
  }
  vault.database.run(
    "INSERT INTO seal (id, post, der, specimen, state) VALUES (?, ?, ?, ?, 'in-use')",
    ...[esID, post, der, specimen],
  );
  writeSpecimen(vault, esID, specimen, []);
}

type Change = 'suspend' | 'resume' | 'withdraw';

/** Suspends, resumes or withdraws; a withdrawn seal never comes back. */
export function changeSeal(vault: Vault, handle: Unlocked, change: Change, id: string): void {
  vault.perform(handle, operation(`${change}-seal`, id), () => {
    const row = sealOf(vault, id);
    const since = vault.world.clock();
    if (row.state === 'withdrawn') refuse('seal-withdrawn', id, change, 'another seal');
    const stops = stopsAfter(row, change, stopsOf(vault, id), since);
    setState(vault, row, stateAfter[change], stops);
    return { stops };
  });
}

const stateAfter = { suspend: 'suspended', resume: 'in-use', withdraw: 'withdrawn' } as const;

function stopsAfter(
  { id, state }: SealRow,
  change: Change,
  stops: readonly SealStop[],
  since: string,
): readonly SealStop[] {
  if (change === 'withdraw') return [...ended(stops, since), { kind: 'revoked', since }];
  if (change === 'resume') {
    if (state !== 'suspended') refuse('seal-not-suspended', id, state, 'a suspended seal');
    return ended(stops, since);
  }
  if (state !== 'in-use') refuse('seal-not-in-use', id, state, 'a seal in use');
  return [...stops, { kind: 'suspended', since }];
}

/**
 * Puts a new seal in the place of an old one of the same post: the old specimen ends and the new
 * one begins in one transaction.
 */
export function replaceSeal(
  vault: Vault,
  handle: Unlocked,
  request: { readonly old: string; readonly seal: Buffer },
): string {
  const { value } = decode(seSealExactly, request.seal, 'seal');
  const { esID } = value.eSealInfo.value;
  vault.perform(handle, operation('replace-seal', request.old), () => {
    const row = sealOf(vault, request.old);
    if (row.state === 'withdrawn') refuse('seal-withdrawn', row.id, 'replace', 'a seal in use');
    const since = vault.world.clock();
    const stops = [...ended(stopsOf(vault, row.id), since), { kind: 'replaced', since } as const];
    setState(vault, row, 'withdrawn', stops);
    addSeal(vault, row.post, request.seal, value);
    return { by: esID, post: row.post, specimen: specimenOf(request.seal), stops };
  });
  return esID;
}

const ended = (stops: readonly SealStop[], until: string): readonly SealStop[] =>
  stops.map((stop) => (stop.until === undefined ? { ...stop, until } : stop));

function setState(
  vault: Vault,
  row: SealRow,
  state: SealRow['state'],
  stops: readonly SealStop[],
): void {
  vault.database.run('UPDATE seal SET state = ? WHERE id = ?', state, row.id);
  writeSpecimen(vault, row.id, row.specimen, stops);
}

/** Decoded seals by specimen: bytes that have this digest decode to this. */
const decodedSeals = new Map<string, Exact<SESeal>>();
const DECODED_MAX = 256;

function sealIn({ der, specimen }: SealRow): Exact<SESeal> {
  const known = decodedSeals.get(specimen);
  if (known?.der.equals(der)) return known;
  const seal = decode(seSealExactly, der, 'seal');
  if (decodedSeals.size >= DECODED_MAX) decodedSeals.clear();
  decodedSeals.set(specimen, seal);
  return seal;
}

/** The one seal of a post that this certificate may use now. */
export function usableSeal(
  vault: Vault,
  post: string,
  person: string,
  certificate: Buffer,
): Exact<SESeal> {
  const rows = vault.database.all<SealRow>(
    "SELECT * FROM seal WHERE post = ? AND state <> 'withdrawn' ORDER BY id",
    post,
  );
  if (rows.length === 0) refuse('seal-unknown', post, 'no seal', 'a seal of that post');
  const seals = rows.map((row) => ({ row, seal: sealIn(row) }));
  const own = seals.find(({ seal }) => isListed(factsOfSeal(seal.value), certificate));
  if (own === undefined) {
    return refuse('seal-of-another-person', person, post, 'a seal whose list names him');
  }
  const { row, seal } = own;
  if (row.state !== 'in-use') refuse('seal-not-in-use', row.id, row.state, 'a seal in use');
  const now = vault.world.clock();
  const { validStart, validEnd } = seal.value.eSealInfo.value.property;
  if (now < validStart || now > validEnd) {
    refuse('seal-not-valid-now', row.id, now, `${validStart} to ${validEnd}`);
  }
  return seal;
}
