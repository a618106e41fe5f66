/** What `openssl speed sm2` signs on this machine: the ruler laid beside our own rate. */
import { spawnSync } from 'node:child_process';

export type OpensslSpeed =
  | {
      readonly present: true;
      readonly version: string;
      readonly signaturesPerSecond: number;
      readonly verificationsPerSecond: number;
    }
  | { readonly present: false; readonly reason: string };

/**
 * Runs the command for `seconds` each of signing and verifying, in so many processes at once; their
 * rates are added up.
 */
export function opensslSpeed(seconds: number, command = 'openssl', processes = 1): OpensslSpeed {
  const run = (args: readonly string[]) =>
    spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  const multi = processes > 1 ? ['-multi', String(processes)] : [];
  const version = run(['version']);
  if (version.status !== 0) {
    return { present: false, reason: `no ${command} command on PATH` };
  }
  const speed = run(['speed', '-seconds', String(seconds), ...multi, 'sm2']);
  return readSpeed(speed.stdout, version.stdout.trim());
}

/** Reads the command's table: `256 bits SM2 (CurveSM2)   0.0004s   0.0003s   2856.0   3034.0`. */
export function readSpeed(output: string, version: string): OpensslSpeed {
  const row = /SM2 \(CurveSM2\)\s+[\d.]+s\s+[\d.]+s\s+([\d.]+)\s+([\d.]+)/.exec(output);
  const [signaturesPerSecond, verificationsPerSecond] = (row ?? []).slice(1).map(Number);
  if (!signaturesPerSecond || !verificationsPerSecond) {
    return { present: false, reason: `${version} measures no SM2` };
  }
  return { present: true, version, signaturesPerSecond, verificationsPerSecond };
}
