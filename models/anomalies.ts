/**
 * Named anomalies of a story: what an auditor would call it, and the chain of steps that make it
 * so. They are read off local states before and after each step; a story may show none, or several.
 * A name says what happened, never whose fault it was.
 */
import type { Anomaly, Reason } from '../base/story-results';
import type { Mark } from './content';
import type { Local, Part, WordView } from './system';

/** One step of a story, and one replica's word before and after it. */
export interface Moment {
  readonly parts: readonly Part[];
  readonly replica: string;
  readonly before: WordView;
  readonly after: WordView;
}

/** A part that a moment changed, with the index of its step. */
interface Turn {
  readonly step: number;
  readonly replica: string;
  readonly part: string;
  readonly life: string;
  readonly before: Local;
  readonly after: Local;
  readonly word: WordView;
}

/** Whose mark is the basis of whose, by life; the names are fields of its context. */
const dutyOrders: Readonly<Record<string, readonly string[]>> = {
  'finance/direct-payment': ['handler', 'director', 'treasury'],
  'unit/authorised-payment': ['clerk', 'reviewer'],
  'paper/voucher': ['clerk', 'keeper'],
};

function turnsOf(moments: readonly Moment[]): readonly Turn[] {
  return moments.flatMap(({ parts, replica, before, after }, step) =>
    parts.flatMap(({ name, life }): readonly Turn[] => {
      const [from, to] = [before.parts[name], after.parts[name]];
      if (!from || !to || from === to) return [];
      const turn = { step, replica, part: name, life: life.name };
      return [{ ...turn, before: from, after: to, word: after }];
    }),
  );
}

/** A mark that a turn put, as the post that it belongs to. */
interface Sealing {
  readonly step: number;
  readonly post: string;
  readonly mark: Mark;
  readonly upstream: Mark | null | undefined;
}
function sealingsOf({ step, life, before, after }: Turn): readonly Sealing[] {
  const posts = dutyOrders[life] ?? [];
  return posts.flatMap((post, i): readonly Sealing[] => {
    const mark: Mark | null = after.context[post];
    if (!mark || mark === before.context[post] || same(mark, before.context[post])) return [];
    const above = posts[i - 1];
    return [{ step, post, mark, upstream: above ? after.context[above] : undefined }];
  });
}
const same = (a: Mark, b: Mark | null): boolean =>
  b !== null && a.by === b.by && a.as === b.as && a.content === b.content;

const sealed = ({ step, post, mark }: Sealing): Reason => ({
  step,
  reason: 'sealed',
  who: mark.by,
  post,
});

type Detector = (turns: readonly Turn[]) => readonly Reason[];

const byPart = (turns: readonly Turn[]): readonly (readonly Turn[])[] => {
  const groups = new Map<string, Turn[]>();
  for (const turn of turns) {
    const key = `${turn.replica} ${turn.part}`;
    groups.set(key, [...(groups.get(key) ?? []), turn]);
  }
  return [...groups.values()];
};
const firstOf = (chains: readonly (readonly Reason[])[]): readonly Reason[] =>
  chains.find(({ length }) => length > 0) ?? [];

/** 自批: one person's marks at two posts of one voucher. */
const selfApproval: Detector = (turns) =>
  firstOf(
    byPart(turns).map((own) => {
      const sealings = own.flatMap(sealingsOf);
      for (const [i, later] of sealings.entries()) {
        const isSame = ({ post, mark }: Sealing): boolean =>
          mark.by === later.mark.by && post !== later.post;
        const earlier = sealings.slice(0, i).find(isSame);
        if (earlier) return [sealed(earlier), sealed(later)];
      }
      return [];
    }),
  );

/** 无上岗记录盖章: a mark whose basis is not there, or stands on another content. */
const sealWithoutRecord: Detector = (turns) =>
  firstOf(
    byPart(turns).map((own) => {
      const wrong = own
        .flatMap(sealingsOf)
        .find(({ mark, upstream }) => upstream !== undefined && upstream?.content !== mark.content);
      if (!wrong) return [];
      const why = wrong.upstream === null ? 'no upstream record' : 'upstream on another content';
      return [sealed(wrong), { step: wrong.step, reason: why }];
    }),
  );

const RECORD = 'world/record';
const recordIn = ({ parts }: Moment, word: WordView): Local | undefined => {
  const record = parts.find(({ life }) => life.name === RECORD);
  return record && word.parts[record.name];
};

/** 先清算后支付: the treasury is debited for what was never paid. */
function clearBeforePay(moments: readonly Moment[]): readonly Reason[] {
  const debited = moments.findIndex((moment) => {
    const [from, to] = [recordIn(moment, moment.before), recordIn(moment, moment.after)];
    return to && from && to.context.debits > from.context.debits && to.context.payments === 0;
  });
  if (debited < 0) return [];
  const claimed = turnsOf(moments.slice(0, debited)).find(
    ({ life, before, after }) =>
      life === 'bank/clearing-claim' && before.value !== after.value && after.value === 'claimed',
  );
  return [
    ...(claimed ? [{ step: claimed.step, reason: 'claimed unpaid' }] : []),
    { step: debited, reason: 'debited unpaid' },
  ];
}

const timesPaid = ({ context }: Local): number =>
  Object.values((context?.paid ?? {}) as Record<string, number>).reduce((sum, n) => sum + n, 0);

/** 重复支付: the money goes a second time; between, what made the payer do it again. */
const paidTwice: Detector = (turns) => {
  const payments = turns.filter(({ before, after }) => timesPaid(after) > timesPaid(before));
  const replicas = [...new Set(payments.map(({ replica }) => replica))];
  return firstOf(
    replicas.map((replica) => {
      const [first, second] = payments.filter((turn) => turn.replica === replica);
      if (!first || !second) return [];
      const again = turns.find(
        ({ step, part, before, after }) =>
          step > first.step && part === second.part && before.value !== after.value,
      );
      return [
        { step: first.step, reason: 'paid' },
        ...(again && again.step < second.step
          ? [{ step: again.step, reason: 'taken up again' }]
          : []),
        { step: second.step, reason: 'paid again' },
      ];
    }),
  );
};

/** 批后改内容: what is paid is not what the marks on it stand on. */
const changedAfterApproval: Detector = (turns) => {
  const payment = turns.find(
    ({ before, after }) =>
      (after.context?.paid?.altered ?? 0) > (before.context?.paid?.altered ?? 0),
  );
  if (!payment) return [];
  const own = turns.filter(({ replica }) => replica === payment.replica);
  const sealings = own.flatMap(sealingsOf);
  const last = sealings.at(-1);
  if (!last || sealings.some(({ mark }) => mark.content === 'altered')) return [];
  const altered = own.find(({ step, before, after }) => {
    const isNew = (key: string): boolean =>
      after.context[key] === 'altered' && before.context[key] !== 'altered';
    return step > last.step && Object.keys(after.context ?? {}).some(isNew);
  });
  return [
    sealed(last),
    ...(altered ? [{ step: altered.step, reason: 'content changed' }] : []),
    { step: payment.step, reason: 'paid on other content' },
  ];
};

/** 印鉴单边更换: the seal changes at finance, a receiver goes on by the specimen that it had. */
function specimenAtOneSide(moments: readonly Moment[]): readonly Reason[] {
  for (const [step, { parts, before, after }] of moments.entries()) {
    const seal = parts.find(({ life }) => life.name === 'finance/seal')?.name;
    const [from, to] = seal ? [before.parts[seal], after.parts[seal]] : [];
    const isChanged =
      to?.value === 'withdrawn' || (from?.value === 'issued' && to?.value === 'inUse');
    if (!from || !to || from === to || !isChanged) continue;
    const expected = to.value === 'withdrawn' ? 0 : to.context.number;
    const behind = parts.find(
      ({ name, life }) =>
        life.name.endsWith('/specimen') && after.parts[name]?.context.specimen !== expected,
    );
    if (!behind) continue;
    const used = moments.findIndex(
      (later, i) =>
        i > step &&
        later.before.parts[behind.name]?.value === 'received' &&
        later.after.parts[behind.name]?.value !== 'received',
    );
    return [
      { step, reason: 'seal changed at finance alone' },
      ...(used < 0 ? [] : [{ step: used, reason: 'judged by the old specimen' }]),
    ];
  }
  return [];
}

/** The anomalies that a story shows, each with its chain of reasons in the order of the steps. */
export function anomaliesIn(moments: readonly Moment[]): readonly Anomaly[] {
  const turns = turnsOf(moments);
  const chains: Readonly<Record<string, readonly Reason[]>> = {
    'self-approval': selfApproval(turns),
    'seal without its upstream record': sealWithoutRecord(turns),
    'content changed after approval': changedAfterApproval(turns),
    'specimen changed at one side': specimenAtOneSide(moments),
    'clear before pay': clearBeforePay(moments),
    'paid twice': paidTwice(turns),
  };
  return Object.entries(chains)
    .filter(([, because]) => because.length > 0)
    .map(([name, because]) => ({ name, because }));
}
