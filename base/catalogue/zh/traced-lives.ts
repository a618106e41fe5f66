/** 轨迹与日志中攻击与故障经过的名称。 */
export const tracedLives = {
  'count.attack on direct-payment: bank-system administrator': '银行系统管理员攻击直接支付',
  'count.attack on authorised-payment: bank-system administrator': '银行系统管理员攻击授权支付',
  'count.attack on dual-track: bank-system administrator': '银行系统管理员攻击双轨凭证',
  'count.attack on dual-track: messenger': '递送员攻击纸质凭证',
  'count.attack on dual-track: red-seal keeper': '红章保管人攻击纸质凭证',
  'count.attack on clearing-and-refund: bank-system administrator': '银行系统管理员攻击划款申请',
  'count.attack on clearing-and-refund: central-bank administrator':
    '人民银行系统管理员攻击划款申请',
  'count.attack on detection: bank-system administrator': '银行系统管理员攻击支付（设核对岗）',
  'count.attack on detection: bank-system administrator, covering traces':
    '银行系统管理员攻击支付并掩盖痕迹',
  'count.incident on failover, two crashes': '节点宕机经过',
  'count.incident on failover, two broken lines': '线路中断经过',
  'count.incident on roll-out, two new versions': '版本与环境不一致经过',
  'count.incident on seal-administration, a change of seal': '印章更换经过',
} as const;
