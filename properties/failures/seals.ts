/** Failures around electronic seals: who may put them, and what a verifier does not look at. */
import { present } from '../../base/assert';
import { mutants as specimens } from '../../models/bank/specimen/mutants';
import type { Failure } from './failure';

const NAME = 'the verifier accepts a changed document';

const underSeal = {
  family: 'seal-administration',
  scope: 'coalitions',
  property: 'no funds go out on what nobody asked for',
} as const;

export const sealFailures: readonly Failure[] = [
  {
    ...underSeal,
    number: 4,
    title: 'permission, order and person of a seal are asked by the client alone',
    off: ['serverSideChecks'],
    control: 'serverSideChecks',
  },
  {
    ...underSeal,
    number: 9,
    title: 'the verifier accepts a changed document',
    mutant: present(
      specimens.find(({ name }) => name === NAME),
      NAME,
    ),
    control: 'the document is compared with what was signed',
  },
  {
    ...underSeal,
    number: 9,
    title: 'the verifier never binds the signer to the seal',
    off: ['signerBoundToSeal'],
    control: 'signerBoundToSeal',
  },
];
