/** What a number is tied to; only a number without ties can be deleted. */
export interface Association {
  /** `UserId` or `VoiceConnectorId`, of the model's association names. */
  readonly name: 'UserId' | 'VoiceConnectorId';
  readonly value: string;
}

/** A phone number of the sandbox's inventory or Deletion queue. */
export interface NumberRecord {
  /** E.164, with the plus sign. */
  readonly number: string;
  readonly association?: Association;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When the number was moved into the Deletion queue; absent outside the queue. */
  readonly queuedAt?: number;
}

/** The sandbox's numbers by E.164 number. */
export type Inventory = Map<string, NumberRecord>;
