/** 岗位上的人：谁不在岗、谁代岗、哪些加急。 */
export const staff = {
  'staff.posts': '岗位上的人员',
  'staff.posts.note':
    '缺勤天数为同类岗位全体人员合计；无人天数为某一岗位本岗人员全部不在的天数，各岗位分别计算。被超越指先于加急件到达而后于其办理的事项。代岗人对自己在其他岗位经办过的凭证不得再办理。',
  'staff.column.post': '岗位',
  'staff.column.deputies': '代岗办理',
  'staff.column.people': '人数',
  'staff.column.away': '缺勤天数',
  'staff.column.empty': '无人天数',
  'staff.column.jobs': '办理件数',
  'staff.column.overtaken': '被超越',
  'staff.column.setUps': '准备次数',
  'staff.deputy': '{name} {jobs} 件',
  'staff.deputies.more': '另有 {more} 人',
  'staff.shortages': '人手不足的岗位',
  'staff.shortages.note':
    '某月送到岗位的工作小时数超过本岗人员（本岗无人之日则为代岗人）在岗小时数。工作限定时段的（如申请划款），只计该时段在岗人员。',
  'staff.column.month': '月份',
  'staff.column.window': '办理时段',
  'staff.column.work': '工作小时',
  'staff.column.present': '在岗小时',
  'staff.window': '{opens} 至 {closes}',
  'staff.shortage': '人手不足：岗位“{post}”在 {month} 有 {work} 的工作，在岗 {present}',
  'staff.shortage.timed':
    '人手不足：岗位“{post}”在 {month} 有 {work} 的工作须在 {opens} 至 {closes} 办理，该时段在岗 {present}',
  'staff.shortage.more': '；另有 {more} 个月如此',
  'staff.urgency': '加急凭证与其他凭证',
  'staff.urgency.note': '自申请至办结：半数以内、十分之九以内。',
  'staff.column.kind': '凭证',
  'staff.column.urgent': '加急',
  'staff.column.urgent.half': '半数',
  'staff.column.urgent.nine': '十分之九',
  'staff.column.others': '其他',
  'staff.column.half': '半数',
  'staff.column.nine': '十分之九',
  'staff.away': '人员缺勤共 {days} 天；有 {empty} 天某岗位无人。',
  'staff.stoodIn': '代岗办理 {jobs} 件（{by}）。',
  'staff.overtaken': '{jobs} 件被加急件超越。',
  'staff.setUps': '成批办理共准备 {setUps} 次。',
  'staff.urgent':
    '{kind}：加急 {urgent} 件，半数 {urgentHalf} 以内，十分之九 {urgentNine} 以内；其他 {others} 件，{half} 与 {nine}。',
} as const;

/** 违反岗位规则的句子与名册的句子；先于一般样式查找。 */
export const staffPatterns: readonly (readonly [RegExp, string])[] = [
  [/^(.+), deputies is \["(.+)"\]: (.+)$/, '$1、代岗岗位取“$2”：$3'],
  [/^([^"]+)","(.+)$/, '$1”、“$2'],
  [
    /^Away in all: (\d+) of (\d+) people, (\d+) days in (\d+) spells\.$/,
    '$2 人中有 $1 人缺勤，共 $3 天、$4 次。',
  ],
  [
    /^(.+) acted on voucher (\d+) \((.+)\) at two posts: (.+) at (.+) and (.+) at (.+)$/,
    '$1在两个岗位经办第 $2 号凭证（$3）：在$5办理“$4”，在$7办理“$6”',
  ],
  [
    /^(.+) worked while away, on (\S+): voucher (\d+) at (.+)$/,
    '$1缺勤时办理（$2）：第 $3 号凭证，$4',
  ],
  [
    /^(.+) worked out of hours, on (\S+): voucher (\d+) at (.+)$/,
    '$1非本人班次办理（$2）：第 $3 号凭证，$4',
  ],
  [
    /^(.+) worked on two vouchers at once on (\S+): voucher (\d+) at (.+)$/,
    '$1同时办理两件（$2）：第 $3 号凭证，$4',
  ],
  [
    /^nobody may do (.+) on voucher (\d+): all of (.+) acted on it$/,
    '第 $2 号凭证的“$1”无人可办：$3人员均已在其他岗位经办',
  ],
];

/** 按序号称呼的人员；最后查找。 */
export const personPatterns: readonly (readonly [RegExp, string])[] = [
  [/^([a-z][a-z -]+) (\d+)$/, '$1$2'],
];
