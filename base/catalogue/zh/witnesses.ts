/** 由系统自动生成的错误变体所要求的性质：每一句话、每一个见证都能使某个变体显形。 */
export const witnesses = {
  'property.a crash forgets what lay on the desk and was not stored':
    '节点停机后，台面上尚未存储的内容不再留存',
  'property.a lost seal is found and used again': '有遗失的印章找回后重新使用',
  'property.a notice is sealed by nobody but the seal keeper': '除印章保管人外无人为通知盖章',
  'property.a paper voucher counts as entered late only when the unit has entered it':
    '仅在单位已录入时，纸质凭证才算补录',
  'property.a paper voucher is given back before it is booked': '有纸质凭证在登记前退还',
  'property.a paper voucher that was given back is not taken in again': '已退还的纸质凭证不再收件',
  'property.a paper voucher that was never entered before is entered late':
    '有从未录入的纸质凭证事后补录',
  'property.a payment counts as paid only when its transfer has succeeded':
    '转账成功后，支付才算已付',
  'property.a seal that is unlocked, found or registered is in use at once':
    '解锁、找回或登记的印章随即可用',
  'property.a statement shows an invented payment': '有对账单列示虚构的支付',
  'property.a transfer fails': '有转账失败',
  'property.an answer that finance does not wait for changes nothing at finance':
    '财政未在等待的答复不改变财政的任何状态',
  'property.an honest teller books what the paper says': '守规的柜员按纸面所载登记',
  'property.an invented payment is entered as it was received': '有虚构的支付按收到的内容录入',
  'property.an order is carried by hand only where no line is left':
    '仅在没有可用线路时，指令才人工递送',
  'property.an order is sent into a line that nobody knows is dead':
    '有指令发入无人知晓已中断的线路',
  'property.an order of the test environment comes and is thrown away':
    '有测试环境的指令到达后被弃置',
  'property.every desk says what its own book says': '各对账岗的结论与其自身账簿一致',
  'property.no bank has cleared before it lets go of its channel':
    '银行释放清算通道之前不算清算完毕',
  'property.no change is released but by the seal keeper': '除印章保管人外无人发出额度变更',
  'property.no claims are answered that the central bank has not cleared':
    '人民银行未清算的申请不算已答复',
  'property.no node serves that is down': '停机的节点不提供服务',
  'property.no notice is signed in by its mere arrival': '通知不因到达而视为已签收',
  'property.no seal is cancelled on a voucher whose application stands':
    '申请未撤回的凭证不撤销印章',
  'property.no seal is locked for a first wrong password': '印章不因首次口令错误而锁定',
  'property.no voucher is voided that somebody has accepted': '已有一方受理的凭证不作废',
  'property.nobody but the seal system permits the treasury seal': '除印章系统外无人准予使用国库章',
  'property.nothing is put on a line that does not carry': '不向已中断的线路投放任何内容',
  'property.nothing is refused for want of quota that suffices, before any change is registered':
    '额度变更登记之前，额度足够时不以额度不足拒绝',
  'property.nothing is sent back that there is quota for': '额度足够的凭证不予退回',
  'property.nothing is stored at a node that is down': '停机的节点不存储任何内容',
  'property.only less quota is refused because it is used': '仅有额度调减因已使用而被拒绝',
  'property.the bank accepts no changed document, and no signer who is not in its list':
    '代理银行不受理已变动的文件，也不受理列表之外的签章人',
  'property.the bank refuses a notice that came garbled': '代理银行有拒收传输中损坏的通知',
  'property.the bank returns a notice that it could have registered':
    '代理银行有退回本可登记的通知',
  'property.the central bank refuses a notice that came garbled': '人民银行有拒收传输中损坏的通知',
  'property.the central bank returns a notice that it could have registered':
    '人民银行有退回本可登记的通知',
  'property.the director cancels before the treasury seal is permitted':
    '有处长在国库章获准之前撤销用章',
  'property.the fallback is declared only while no answer has come': '仅在尚无答复时宣布改用纸质',
  'property.the keeper cancels the treasury seal that he has put': '有保管人撤销已盖的国库章',
  'property.the main line breaks and takes the acknowledgement with it': '有主线路中断并丢失回执',
  'property.the main line breaks and takes the order with it': '有主线路中断并丢失指令',
  'property.the main line breaks while the spare line serves': '有备用线路在用时主线路中断',
  'property.the main line is restored before anybody notices': '有主线路在察觉之前恢复',
  'property.the main line is restored when none was left': '有无线路可用时主线路恢复',
  'property.the node that takes over is the one that serves': '接管的节点即为提供服务的节点',
  'property.the pair serves on when the node that is idle crashes':
    '闲置节点停机时，双机继续提供服务',
  'property.the payment system crashes before the quota is granted': '有支付系统在准予额度之前停机',
  'property.the primary crashes while the standby serves': '有备机服务时主机停机',
  'property.the primary takes over before anything is begun': '有主机在尚未开始办理时接管',
  'property.the seal is locked for a second wrong password': '有印章因再次口令错误而锁定',
  'property.the second node crashes before the first is back': '有一节点未恢复时另一节点停机',
  'property.the server takes no seal from who shows no credential':
    '服务器不接受未出示凭据者的印章',
  'property.the spare line breaks while it serves': '有备用线路在使用中中断',
  'property.the spare line breaks while the main line serves': '有主线路在用时备用线路中断',
  'property.the spare line is restored before anybody notices': '有备用线路在察觉之前恢复',
  'property.the spare line is restored when none was left': '有无线路可用时备用线路恢复',
  'property.the spare line is restored while the main serves': '有主线路在用时备用线路恢复',
  'property.the standby crashes while the primary serves': '有主机服务时备机停机',
  'property.the standby takes over before anything is begun': '有备机在尚未开始办理时接管',
  'property.where the seal is withdrawn, nobody holds its specimen and the record shows it':
    '印章收回后，无人留存其印鉴，且记录如实反映',
  'property.the business audit has records before it that show an invented payment':
    '业务审计见到列示虚构支付的记录',
  'property.the business audit has records before it that show another payee':
    '业务审计见到收款人不同的记录',
  'property.the business audit has records before it that show nothing':
    '业务审计见到无任何列示的记录',
  'property.the central bank has a ceiling before it that was given for an invented payment':
    '人民银行见到为虚构支付下达的清算额度上限',
  'property.the central bank has a ceiling before it that was given for another payee':
    '人民银行见到为另一收款人下达的清算额度上限',
  'property.the seal is lost while it is in use': '印章在使用中遗失',
  'property.the seal is lost while it is locked': '印章在锁定中遗失',
  'property.the seal is withdrawn when the bank has accepted and the central bank has not looked yet':
    '印章撤回时代理银行已受理而人民银行尚未查看',
  'property.the seal is withdrawn when the central bank has accepted and the bank has not looked yet':
    '印章撤回时人民银行已受理而代理银行尚未查看',
  'property.the statement desk has a book before it that shows an invented payment':
    '对账岗见到列示虚构支付的账簿',
  'property.the statement desk has a book before it that shows another payee':
    '对账岗见到收款人不同的账簿',
  'property.the statement desk has a book before it that shows nothing':
    '对账岗见到无任何列示的账簿',
  'property.the unit withdraws its application when the director has sealed':
    '单位撤回申请时负责人已盖章',
  'property.the unit withdraws its application when the handler has sealed':
    '单位撤回申请时经办已盖章',
  'property.the unit withdraws its application when the treasury seal is permitted':
    '单位撤回申请时国库章已获准使用',
  'property.the unit withdraws its application when the treasury seal is put':
    '单位撤回申请时国库章已加盖',
} as const;
