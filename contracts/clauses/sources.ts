/** The operation's page in the Amazon Chime API Reference. */
export const page = 'Amazon Chime API Reference, BatchDeletePhoneNumber';
/** The service model that botocore ships for `chime`, version 2018-05-01. */
export const model = 'botocore service model chime 2018-05-01';
/** The administration guide's pages on deleting and restoring phone numbers. */
export const adminGuide = 'Amazon Chime Administration Guide, managing phone numbers';
/** What the AWS CLI (botocore 1.43) and the AWS SDK for JavaScript v3 send and understand. */
export const clients = 'observed with the AWS CLI and the AWS SDK for JavaScript v3';
/** Smithy's protocol of this service. */
export const restJson = 'Smithy AWS restJson1 protocol';
/** Smithy's rules for binding operations to HTTP. */
export const bindings = 'Smithy HTTP bindings';
/** Smithy's protocol tests for restJson1. */
export const restJsonTests = 'Smithy restJson1 protocol tests';
