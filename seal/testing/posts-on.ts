/** Whose seals stand on which document of the tests, and the numbers of their seals. */
import type { Copy } from '../documents/parties';
import type { DocumentMessage } from '../documents/voucher-write';
import { sealPosts } from '../seal';

export const sealIdOf = (post: string): string => `CS-TEST-${post.toUpperCase()}`;

/** The post that a seal's number belongs to. */
export const postOfSeal = (sealId: string): string | undefined =>
  [...sealPosts, 'receipt', 'central-bank'].find((post) => sealIdOf(post) === sealId);

/** Which posts must seal which copy, in their order. */
export function postsOn(message: DocumentMessage): readonly (readonly [Copy, readonly string[]])[] {
  const { voucherType, copy } = message;
  const sent = ['sent', voucherType === '2301' ? ['receipt'] : sealPosts] as const;
  const toCentralBank = voucherType === '2301' || voucherType === '5106';
  const receipt = ['receipt', [toCentralBank ? 'central-bank' : 'receipt']] as const;
  return copy === 'sent' ? [sent] : [sent, receipt];
}
