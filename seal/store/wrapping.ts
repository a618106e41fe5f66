/**
 * A private key under a password: scrypt makes the wrapping key, AES-256-GCM wraps. All parameters
 * stand in the record, and the record's owner and parameters are authenticated with the key, so a
 * record moved to another person or weakened by hand opens with no password at all.
 */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { InputError } from '../../base/assert';
import { canonical } from '../../base/canonical';
import { refuse } from './refusal';

/** scrypt's cost N, block size r and parallelization p; memory is 128 · N · r bytes. */
export interface Hardness {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
}

/** 32 MiB and three passes: one of the settings that OWASP's password storage page lists. */
export const usualHardness: Hardness = { cost: 2 ** 15, blockSize: 8, parallelization: 3 };
/** For tests, where a password a voucher must not take a second; still scrypt. */
export const testHardness: Hardness = { cost: 2 ** 10, blockSize: 8, parallelization: 1 };

export const PASSWORD_CHARACTERS_MIN = 8;
const MEMORY_BYTES_MAX = 256 * 2 ** 20;
/** Cost, block size and passes multiplied: ten times the usual setting and a little more. */
const WORK_MAX = 2 ** 23;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));
const wrappedKey = z.strictObject({
  derivation: z.literal('scrypt'),
  cost: z
    .int()
    .min(2 ** 10)
    .max(2 ** 20)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  blockSize: z.int().min(1).max(32),
  parallelization: z.int().min(1).max(16),
  salt: hex(16),
  cipher: z.literal('aes-256-gcm'),
  nonce: hex(12),
  tag: hex(16),
  wrapped: hex(32),
});
type WrappedKey = z.infer<typeof wrappedKey>;

/**
 * Whether a record asks for no more memory than scrypt is given and for no more work than a person
 * waits for: what a record says is derived before its password can be judged.
 */
function isBearable({ cost, blockSize, parallelization }: Hardness): boolean {
  const bytes = 128 * blockSize * (cost + parallelization + 2);
  return bytes <= MEMORY_BYTES_MAX && cost * blockSize * parallelization <= WORK_MAX;
}

/** The same password typed on another keyboard is the same password: NFKC. */
function keyFrom(password: string, salt: Buffer, hardness: Hardness): Buffer {
  const { cost, blockSize, parallelization } = hardness;
  const options = { N: cost, r: blockSize, p: parallelization, maxmem: MEMORY_BYTES_MAX };
  return scryptSync(password.normalize('NFKC'), salt, 32, options);
}

const boundTo = (owner: string, hardness: Hardness): Buffer => {
  const { cost, blockSize, parallelization } = hardness;
  return Buffer.from(canonical({ owner, cost, blockSize, parallelization }), 'utf8');
};

/** Wraps a scalar of 32 bytes; the record is canonical JSON. */
export function wrapKey(
  scalar: Buffer,
  owner: string,
  password: string,
  hardness: Hardness,
): string {
  if ([...password].length < PASSWORD_CHARACTERS_MIN) {
    const expected = `at least ${PASSWORD_CHARACTERS_MIN} characters`;
    refuse('password-too-short', owner, `${[...password].length} characters`, expected);
  }
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const key = keyFrom(password, salt, hardness);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(boundTo(owner, hardness));
  const wrapped = Buffer.concat([cipher.update(scalar), cipher.final()]);
  key.fill(0);
  const record: WrappedKey = {
    derivation: 'scrypt',
    cost: hardness.cost,
    blockSize: hardness.blockSize,
    parallelization: hardness.parallelization,
    salt: salt.toString('hex'),
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    wrapped: wrapped.toString('hex'),
  };
  return canonical(record);
}

/**
 * The scalar, or undefined where the password is not the one or the record was changed.
 * @throws InputError where the record has another form.
 */
export function unwrapKey(record: string, owner: string, password: string): Buffer | undefined {
  const read = parseRecord(record, owner);
  const key = keyFrom(password, Buffer.from(read.salt, 'hex'), read);
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(read.nonce, 'hex'));
  key.fill(0);
  cipher.setAAD(boundTo(owner, read));
  cipher.setAuthTag(Buffer.from(read.tag, 'hex'));
  const scalar = cipher.update(Buffer.from(read.wrapped, 'hex'));
  try {
    cipher.final();
  } catch {
    // GCM knows one failure: the tag does not fit. Wrong password and changed record look alike.
    scalar.fill(0);
    return undefined;
  }
  return scalar;
}

function parseRecord(record: string, owner: string): WrappedKey {
  let json: unknown;
  try {
    json = JSON.parse(record);
  } catch {
    json = undefined;
  }
  const read = wrappedKey.safeParse(json);
  if (read.success && isBearable(read.data)) return read.data;
  throw new InputError(owner, 'another record', 'a key wrapped by scrypt, within its bounds');
}
