/** How records name bytes that stand in a table. */
import { sm3 } from '../sm2';

/** SM3, hex. */
export const digestOf = (bytes: Buffer | string): string => sm3(bytes).toString('hex');

/** The digests of a setting that is certificates in hex, or what is none as it stands. */
export const digestsOf = (value: string): string =>
  value
    .split(' ')
    .map((hex) => {
      const bytes = Buffer.from(hex, 'hex');
      return bytes.toString('hex') === hex ? digestOf(bytes) : `no bytes: ${hex}`;
    })
    .join(' ');
