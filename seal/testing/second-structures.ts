/**
 * The structures of both versions once more, written with `@peculiar/asn1-schema`: a second reader
 * and writer that shares nothing with ours. Its decorators are called as functions.
 */
import { AsnProp, AsnPropTypes, AsnType, AsnTypeTypes, OctetString } from '@peculiar/asn1-schema';

type Kind = AsnPropTypes | (new () => object);
interface Field {
  readonly type: Kind;
  readonly repeated?: 'sequence';
  readonly context?: number;
  readonly optional?: true;
}
type Fields = Readonly<Record<string, Kind | Field>>;
type Read = Record<string, unknown>;

/** A class for a SEQUENCE of these fields. */
function sequenceClass(fields: Fields): new () => Read {
  const Sequence = class {} as unknown as new () => Read;
  AsnType({ type: AsnTypeTypes.Sequence })(Sequence);
  for (const [name, field] of Object.entries(fields)) {
    const options = typeof field === 'object' ? field : { type: field };
    // The library types its own options more narrowly than it reads them.
    AsnProp(options as Parameters<typeof AsnProp>[0])(Sequence.prototype as object, name);
  }
  return Sequence;
}

const {
  IA5String: ia5,
  Integer: integer,
  Utf8String: utf8,
  ObjectIdentifier: oid,
  BitString: bits,
  GeneralizedTime: generalizedTime,
  UTCTime: utcTime,
  Boolean: boolean,
} = AsnPropTypes;
const octets = OctetString;

const header = sequenceClass({ id: ia5, version: integer, vid: ia5 });
const picture = sequenceClass({ type: ia5, data: octets, width: integer, height: integer });
const extension = sequenceClass({ extnID: oid, critical: boolean, extnValue: octets });
const certList = { type: octets, repeated: 'sequence' } as const;

const property4 = sequenceClass({
  type: integer,
  name: utf8,
  certListType: integer,
  certList,
  createDate: generalizedTime,
  validStart: generalizedTime,
  validEnd: generalizedTime,
});
const extensionsIn0 = {
  type: extension,
  repeated: 'sequence',
  context: 0,
  optional: true,
} as const;
const sealInfo4 = sequenceClass({
  header,
  esID: ia5,
  property: property4,
  picture,
  extDatas: extensionsIn0,
});
export const SESeal4 = sequenceClass({
  eSealInfo: sealInfo4,
  cert: octets,
  signAlgID: oid,
  signedValue: bits,
});
const tbsSign4 = sequenceClass({
  version: integer,
  eseal: SESeal4,
  timeInfo: generalizedTime,
  dataHash: bits,
  propertyInfo: ia5,
  extDatas: extensionsIn0,
});
export const SesSignature4 = sequenceClass({
  toSign: tbsSign4,
  cert: octets,
  signatureAlgID: oid,
  signature: bits,
  timeStamp: { type: bits, context: 0, optional: true },
});

const property1 = sequenceClass({
  type: integer,
  name: utf8,
  certList,
  createDate: utcTime,
  validStart: utcTime,
  validEnd: utcTime,
});
const sealInfo1 = sequenceClass({ header, esID: ia5, property: property1, picture });
const signInfo = sequenceClass({ cert: octets, signatureAlgorithm: oid, signData: bits });
export const SESeal1 = sequenceClass({ esealInfo: sealInfo1, signInfo });
const tbsSign1 = sequenceClass({
  version: integer,
  eseal: SESeal1,
  timeInfo: bits,
  dataHash: bits,
  propertyInfo: ia5,
  cert: octets,
  signatureAlgorithm: oid,
});
export const SesSignature1 = sequenceClass({ toSign: tbsSign1, signature: bits });
