/** Seven agent banks by their codes; the first is the one that went live on 1 July 2013 (S). */
export const banks = [
  { agentBank: '105', name: '中国建设银行' },
  { agentBank: '102', name: '中国工商银行' },
  { agentBank: '103', name: '中国农业银行' },
  { agentBank: '104', name: '中国银行' },
  { agentBank: '301', name: '交通银行' },
  { agentBank: '302', name: '中信银行' },
  { agentBank: '303', name: '中国光大银行' },
] as const;

/** The name of a bank, or its code where it is none of the seven. */
export const bankNameOf = (code: string): string =>
  banks.find(({ agentBank }) => agentBank === code)?.name ?? code;
