import type { NumberRecord } from './number-record.ts';

/** Gives the record as the service's `PhoneNumber` shape, under the id that the sandbox shows for it. */
export function describeNumber(record: NumberRecord, id: string): object {
  return {
    PhoneNumberId: id,
    E164PhoneNumber: record.number,
    Country: 'US',
    Type: 'Local',
    ProductType: record.association?.name === 'VoiceConnectorId' ? 'VoiceConnector' : 'BusinessCalling',
    Status: record.association === undefined ? 'Unassigned' : 'Assigned',
    Capabilities: {
      InboundCall: true,
      OutboundCall: true,
      InboundSMS: true,
      OutboundSMS: true,
      InboundMMS: true,
      OutboundMMS: true,
    },
    Associations: describeAssociations(record),
    CreatedTimestamp: formatTimestamp(record.createdAt),
    UpdatedTimestamp: formatTimestamp(record.updatedAt),
    ...(record.queuedAt === undefined ? {} : { DeletionTimestamp: formatTimestamp(record.queuedAt) }),
  };
}

function describeAssociations({ association, createdAt }: NumberRecord): object[] {
  if (association === undefined) return [];
  return [
    { Value: association.value, Name: association.name, AssociatedTimestamp: formatTimestamp(createdAt) },
  ];
}

function formatTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
