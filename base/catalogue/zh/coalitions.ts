/** 合谋：最小的作案组合、受信任人员及缺失控制的用语。 */
export const coalitions = {
  'scope.coalitions, paper alone': '作案，仅用纸质',
  'principal.payee bank': '收款银行',
  'principal.certificate authority': '证书认证机构',
  'line.orders, overheard': '支付凭证线路（被截听）',
  'line.answers, overheard': '答复线路（被截听）',
  'line.vouchers, overheard': '凭证线路（被截听）',
  'line.messenger, overheard': '经递送员之手者',
  'event.RELEASE_UNSEEN': '不看即放款',
  'step.an order under a second seal is put on the line': '加盖另制印章的支付凭证被放上线路',
  'step.a voucher under a second seal is put on the line': '加盖另制印章的支付凭证被放上线路',
  'step.the paper payment is released without a look': '不看即放行纸质支付',
  'trust.makes the seals and certificates that everybody verifies against':
    '各方验章所依据的印章与证书由其制作',
  'trust.vouches for whose key is whose, and makes no seal by itself':
    '证明密钥归属，自身不制作印章',
  'trust.nothing in this slice seals the copy that the bank keeps after it has verified it':
    '银行验章后自存的副本在此再无印章保护',
  'trust.a red seal binds no content: who holds paper and seal can put it on anything':
    '红章不约束内容：持纸与章者可盖于任何内容',
  'trust.a red seal is compared by eye: what is altered under it on the way looks as good':
    '红章凭目视比对：途中改动其下内容，看来依然完好',
  'missing.the seal is verified again at release': '放款时再次验章',
  'missing.a code on the voucher that depends on its content, or a call back to the unit before release':
    '凭证上随内容而定的密押，或放款前向单位回拨核实',
} as const;
