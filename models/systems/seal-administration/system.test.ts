import { mutants as bankMutants } from '../../bank/specimen/mutants';
import { mutants as centralBankMutants } from '../../central-bank/specimen/mutants';
import { mutants as sealMutants } from '../../finance/seal/mutants';
import { mutants as permissionMutants } from '../../finance/seal-permission/mutants';
import { type Trial, tryFamily } from '../testing/killers';
import manifest from './manifest.json';
import { family as whole } from './system';

const CAN_CLOSE = 'every seal operation in hand can still come to an end';
const ENDS_WELL = 'a seal operation at rest is at its end';
const WANTING = 'no funds go out on a voucher that wants one of its seals';
const WITHDRAWN = 'no voucher is accepted under a withdrawn seal';

/** What falls without `sealSpecimensMatch` takes minutes here: the control matrix pins it. */
const switchedOff: Trial['switchedOff'] = [
  ['verifySealBeforeActing', { [WITHDRAWN]: 9, 'a voucher comes back for its specimen': null }],
  ['sealsCancelledInReverse', { [WANTING]: 10, [CAN_CLOSE]: 9, [ENDS_WELL]: 16 }],
  ['dutyOrder', { [WANTING]: 5 }],
  ['distinctOfficers', { 'nobody seals both as handler and as director': 2 }],
];

/** Mutants of the server and the verifier that only an attack shows break nothing here. */
const shown = [...bankMutants, ...centralBankMutants, ...sealMutants, ...permissionMutants].filter(
  ({ kills }) => kills.some(({ scope }) => scope === 'a change of seal'),
);

/** What is counted over many coalitions is the checker's to count. */
const family = { ...whole, scopes: whole.scopes.filter(({ kind }) => kind === 'honest') };

tryFamily({ family, manifest, scope: 'a change of seal', switchedOff, mutants: shown });
