/**
 * Who may put or cancel which seal on a voucher, as a function of the seals that stand on it: the
 * upstream posts' records are the basis of a downstream post's seal (S, control 2), a person has
 * one personal seal on a voucher, the same seal stands once (C), seals go in reverse order (C).
 */
import type { RefusalName } from './refusal';
import type { Post, StoreRules } from './rules';

/** A seal that stands on a voucher, or would. */
export interface LiveSeal {
  readonly post: string;
  readonly person: string;
  readonly seal: string;
}

export interface OrderRefusal {
  readonly reason: RefusalName;
  readonly expected: string;
}

const no = (reason: RefusalName, expected: string): OrderRefusal => ({ reason, expected });

/** Why `next` may not be put beside the seals that stand; undefined where it may. */
export function refusalOfSealing(
  standing: readonly LiveSeal[],
  next: LiveSeal,
  posts: readonly Post[],
  rules: StoreRules,
): OrderRefusal | undefined {
  const at = posts.findIndex((post) => post.name === next.post);
  if (at < 0) return no('post-unknown', posts.map((post) => post.name).join(', '));
  if (standing.some((seal) => seal.post === next.post)) {
    return no('post-has-sealed', 'one seal of a post');
  }
  const has = (post: Post): boolean => standing.some((seal) => seal.post === post.name);
  const missing = posts.slice(0, at).find((post) => !has(post));
  if (rules.dutyOrder && missing !== undefined) {
    return no('upstream-seal-missing', `the seal of ${missing.name} first`);
  }
  if (standing.some((seal) => seal.seal === next.seal)) {
    return no('seal-already-on-voucher', 'the same seal once');
  }
  const own = standing.filter((seal) => seal.person === next.person);
  const kindOf = (name: string) => posts.find((post) => post.name === name)?.kind;
  if (kindOf(next.post) === 'personal' && own.some((seal) => kindOf(seal.post) === 'personal')) {
    return no('personal-seal-already-on-voucher', 'one personal seal a person');
  }
  if (rules.distinctOfficers && own.length > 0) {
    return no('person-already-on-voucher', 'two different persons');
  }
  return undefined;
}

/** Why `person` may not take the seal of `post` away; `standing` is in the order of sealing. */
export function refusalOfCancelling(
  standing: readonly LiveSeal[],
  post: string,
  by: { readonly person: string; readonly isSupervisor: boolean },
  rules: StoreRules,
): OrderRefusal | undefined {
  const seal = standing.find((each) => each.post === post);
  if (seal === undefined) return no('no-seal-to-cancel', `a standing seal of ${post}`);
  const last = standing.at(-1);
  if (rules.sealsCancelledInReverse && seal !== last) {
    return no('not-the-last-seal', `the seal of ${last?.post} first`);
  }
  if (seal.person !== by.person && !by.isSupervisor) {
    return no('not-the-sealer', `${seal.person}, or a supervisor`);
  }
  return undefined;
}
