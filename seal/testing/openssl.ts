/** The `openssl` command as a second opinion on SM2, in a folder that goes away afterwards. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_USER_ID, type Sm2PrivateKey, type Sm2PublicKey } from '../sm2';

const command = 'openssl';
export const hasOpenssl = spawnSync(command, ['version']).status === 0;
/** Without it the command takes an empty user id and refuses every signature of this kind. */
const userId = (id: string): readonly string[] => ['-pkeyopt', `distid:${id}`];

export interface Openssl {
  /** Runs the command; texts of both streams and whether it succeeded. */
  readonly run: (...args: readonly string[]) => { readonly text: string; readonly isGood: boolean };
  /** Writes a file into the folder; gives its path. */
  readonly put: (name: string, content: Buffer | string) => string;
  readonly verifies: (
    key: Sm2PublicKey,
    message: Buffer,
    signature: Buffer,
    id?: string,
  ) => boolean;
  readonly signs: (key: Sm2PrivateKey, message: Buffer, id?: string) => Buffer;
}

/** Gives the command to `use` and removes its folder afterwards. */
export function withOpenssl<T>(use: (openssl: Openssl) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'));
  const put: Openssl['put'] = (name, content) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const run: Openssl['run'] = (...args) => {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    return { text: `${stdout}${stderr}`, isGood: status === 0 };
  };
  const raw = ['-rawin', '-digest', 'sm3'];
  try {
    return use({
      put,
      run,
      verifies(key, message, signature, id = DEFAULT_USER_ID) {
        const pem = put('public.pem', key.key.export({ format: 'pem', type: 'spki' }));
        const files = ['-in', put('message', message), '-sigfile', put('signature', signature)];
        const options = ['-verify', '-pubin', '-inkey', pem, ...raw, ...userId(id)];
        return run('pkeyutl', ...options, ...files).isGood;
      },
      signs(key, message, id = DEFAULT_USER_ID) {
        const pem = put('private.pem', key.key.export({ format: 'pem', type: 'pkcs8' }));
        const out = join(folder, 'out');
        const files = ['-in', put('message', message), '-out', out];
        run('pkeyutl', '-sign', '-inkey', pem, ...raw, ...userId(id), ...files);
        return readFileSync(out);
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
