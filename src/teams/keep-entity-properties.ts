import * as mappers from 'botframework-connector/lib/connectorApi/models/mappers';

/**
 * The SDK's mapper sends only `type` and `text` of an entity: citations and labels vanish on the wire. Mended upstream
 * (botbuilder-js 4903) and never released. To be deleted with the SDK; a test on the wire holds it.
 */
export function keepEntityProperties(): void {
  mappers.Entity.type.additionalProperties = { type: { name: 'Object' } };
}
