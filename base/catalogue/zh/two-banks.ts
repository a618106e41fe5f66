/** 两家代理银行：指令、预留印鉴与各自的清算通道；同一步骤对两家各有一句，由模板生成。 */
const banks = { one: '甲', two: '乙' } as const;
type Bank = keyof typeof banks;
const other = (bank: Bank): Bank => (bank === 'one' ? 'two' : 'one');
const each = (of: (bank: Bank) => readonly (readonly [string, string])[]) =>
  Object.fromEntries((Object.keys(banks) as Bank[]).flatMap(of));

const ofOrders = each((order) => {
  const name = `致${banks[order]}行的指令`;
  const there = `${banks[other(order)]}行`;
  return [
    [`part.order ${order}`, name],
    [`part.order ${order} at finance`, `财政：${name}`],
    [`line.answers to order ${order}`, `${name}的答复线路`],
    [`step.the seal keeper seals order ${order}`, `印章保管人在${name}上盖章`],
    [`step.order ${order} is sent`, `${name}发出`],
    [`step.finance sends order ${order} again`, `财政重发${name}`],
    [
      `step.the seal keeper takes the other bank's seal for order ${order}`,
      `印章保管人在${name}上错盖另一家的预留印鉴`,
    ],
    [
      `step.a copy of order ${order} is carried to bank ${other(order)}`,
      `${name}的副本被带到${there}`,
    ],
    [`step.order ${order} is handed to bank ${other(order)}`, `${name}被转交${there}`],
    [
      `step.order ${order} under the other seal is handed to bank ${other(order)}`,
      `盖有另一家预留印鉴的${name}被转交${there}`,
    ],
    [`step.the other bank's seal is put on order ${order}`, `在${name}上加盖另一家的预留印鉴`],
  ];
});

const ofOrdersAtBanks = each((order) =>
  (Object.keys(banks) as Bank[]).flatMap((bank) => {
    const name = `致${banks[order]}行的指令`;
    const here = `${banks[bank]}行`;
    return [
      [`part.order ${order} at bank ${bank}`, `${here}：${name}`],
      [`line.order ${order} to bank ${bank}`, `${name}送${here}的线路`],
      [`line.order ${order} to bank ${bank}, overheard`, `被窃听的${name}送${here}的线路`],
      [`step.bank ${bank} verifies the seal on order ${order}`, `${here}核验${name}的印章`],
      [`step.the teller of bank ${bank} pays order ${order}`, `${here}柜员支付${name}`],
      [`step.bank ${bank} sends the receipt of order ${order}`, `${here}发送${name}的回单`],
      [`step.bank ${bank} takes order ${order} in unverified`, `${here}未经验章即受理${name}`],
    ] as const;
  }),
);

const ofBanks = each((bank) => {
  const name = `${banks[bank]}行`;
  return [
    [`principal.teller of bank ${bank}`, `${name}柜员`],
    [`principal.system administrator of bank ${bank}`, `${name}系统管理员`],
    [`principal.clearing clerk of bank ${bank}`, `${name}清算员`],
    [`part.claims of bank ${bank}`, `${name}的划款申请`],
    [`part.clearing channel of bank ${bank}`, `${name}的清算通道`],
    [`step.bank ${bank} sends its claims over the channel`, `${name}经通道发送划款申请`],
    [
      `step.bank ${bank} sends its claims over the channel of bank one`,
      `${name}经甲行的通道发送划款申请`,
    ],
    [`step.the central bank clears the claims of bank ${bank}`, `人民银行清算${name}的划款申请`],
    [`step.bank ${bank} ends its clearing and lets go of the channel`, `${name}结束清算并让出通道`],
    [
      `step.bank ${bank} ends its clearing and lets go of the channel of bank one`,
      `${name}结束清算并让出甲行的通道`,
    ],
  ];
});

const more = {
  'system.two-banks': '两家代理银行',
  'scope.orders': '指令',
  'scope.clearing': '清算',
  'part.clearing': '清算',
  'life.finance/addressed-order': '财政：致某家银行的指令',
  'life.bank/addressed-order': '代理银行：致某家银行的指令',
  'life.bank/channel-claim': '代理银行：经通道的划款申请',
  'life.central-bank/clearing-channel': '人民银行：清算通道',
  'message.ADDRESSED_ORDER': '致某家银行的支付指令',
  'message.ORDER_REFUSED': '指令拒收',
  'event.ACCEPT_UNVERIFIED': '未经验章即受理',
  'event.SEND_CLAIMS': '发送划款申请',
  'event.CLEARED': '已清算',
  'event.END_CLEARING': '结束清算',
  'event.TAKE': '占用通道',
  'event.LET_GO': '让出通道',
  'field.order': '指令',
  'field.at': '所在',
  'value.one': '甲行',
  'value.two': '乙行',
  'state.one': '甲行',
  'state.two': '乙行',
  'state.order': '指令',
  'state.ready': '待发',
  'state.answered': '已获答复',
  'state.free': '空闲',
  'guard.isByTheAddressee': '由收件银行答复',
  'guard.sealIsReservedWithThisBank': '是在本行预留的印鉴',
  'guard.isPayableAgain': '可再次支付',
  'killer.finance does not hear that the addressed bank refused the order':
    '财政收不到收件银行的拒收',
  'killer.finance does not hear the receipt of an order': '财政收不到指令回单',
  'killer.a bank takes the seal reserved with another for its own':
    '银行把在他行预留的印鉴当作本行的',
  'killer.a bank never pays an addressed order': '银行从不支付指令',
  'killer.a bank never ends its clearing': '银行从不结束清算',
  'killer.a clearing channel is never let go of': '清算通道从不让出',
  'property.no order is paid twice, at one bank or at two':
    '任何指令不被支付两次，无论在一家或两家银行',
  'property.no bank pays an order that is addressed to another': '任何银行不支付致他行的指令',
  'property.every order can still be paid and acknowledged': '每份指令仍可支付并回执',
  'property.every order comes to be paid and acknowledged': '每份指令终将支付并回执',
  'property.where nothing more can happen, every order is paid and acknowledged':
    '再无事可做时，每份指令均已支付并回执',
  'property.the wrong bank refuses a copy, and the right one pays':
    '有副本被误收银行拒收，而由收件银行支付',
  "property.an order under the other bank's seal comes back to be sealed anew":
    '有错盖他行预留印鉴的指令被退回重新盖章',
  'property.an order is paid by the bank it is addressed to, and acknowledged':
    '有指令由收件银行支付并回执',
  'property.an order is paid by the bank it is addressed to': '有指令由收件银行支付',
  'property.the second bank clears whatever the first one does':
    '无论第一家银行如何，第二家银行终将清算',
  'property.every bank can still clear': '每家银行仍可清算',
  'property.where nothing more can happen, every bank has cleared':
    '再无事可做时，每家银行均已清算',
  'property.one bank has cleared while the other is still at it':
    '有一家银行已清算而另一家尚在办理',
  'step.another bank was not addressed': '并非致该银行',
} as const;

export const twoBanks: Readonly<Record<string, string>> = {
  ...ofOrders,
  ...ofOrdersAtBanks,
  ...ofBanks,
  ...more,
};
