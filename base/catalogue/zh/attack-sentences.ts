/** 攻击场景的假设与被破坏的句子：整句给出的说法。 */
export const attackPatterns: readonly (readonly [RegExp, string])[] = [
  [
    /^(\d+) attacks by (.+) were never named: (\d+) fen went where nobody asked$/,
    '$2的 $1 次攻击始终无人发现：$3 分流向无人申请之处',
  ],
  [/^(\S+): (.+), covering traces$/, '$1：$2（并掩盖痕迹）'],
  [
    /^(.+), voucher (\d+): (\d+) fen went to another than the book says(.*)$/,
    '$1，凭证 $2：$3 分的实际去向与账簿不符$4',
  ],
  [/^attacks, (.+)$/, '攻击·$1'],
];

/** 参数名与其依据。 */
export const attackWords: Readonly<Record<string, string>> = {
  perThousand: '每千笔',
  deskDays: '各岗核对所需工作日',
  'how often an insider steals is not published': '内部人员作案频率未公布',
  'in full weather misfortunes, storms and days without lines are oftener':
    '完整运行条件下不利事件、线路故障与停线日更为频繁',
  'how soon a desk looks and an audit comes is not published': '各岗核对与审计的时限未公布',
};
