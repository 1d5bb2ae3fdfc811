import { byName, type Field, type Model } from '../../model.ts';
import { fieldExample } from '../../operation/examples.ts';
import type { JsonObject } from '../../operation/json.ts';
import {
  accessOf,
  keyDoc,
  type Operation,
  operationsOf,
  prose,
  servicesInOrder,
  title,
} from '../../operation/operation.ts';
import { introduction } from './introduction.ts';
import { errorResponses, headers, responsesOf } from './responses.ts';
import { parameterSchema, reference, schemasOf } from './schemas.ts';
import { webhooks } from './webhooks.ts';

/** The API as an OpenAPI 3.1 document. */
export function openapiDocument(model: Model): JsonObject {
  const services = servicesInOrder(model);
  const operations = services.flatMap((service) => operationsOf(model, service));
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = path;
    path[operation.route.verb.toLowerCase()] = operationObject(model, operation);
  }
  const roots = operations.flatMap(({ method, body, answer }) => [
    byName(model.messages, method.request),
    ...(body === null ? [] : [body]),
    ...(answer === null ? [] : [answer]),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Posthorn',
      version: '1',
      summary: 'Webhooks as a service of your own.',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    'x-generated': 'from proto/ by `npm run generate`; not to be edited',
    servers: [{ url: '/', description: 'The server that this document comes from.' }],
    security: [{ HTTPBearer: [] }],
    tags: services.map((service) => ({ name: title(service.resource), description: prose(service.doc) })),
    paths,
    webhooks,
    components: {
      securitySchemes: {
        HTTPBearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: "An organization's token, or an application's own.",
        },
      },
      headers,
      responses: errorResponses(),
      schemas: schemasOf(model, roots),
    },
  };
}

function operationObject(model: Model, operation: Operation): JsonObject {
  const { method, service, variables, query, body } = operation;
  const parameters = [
    ...variables.map((field) => parameter(model, field, 'path')),
    ...query.map((field) => parameter(model, field, 'query')),
    ...(method.idempotency === 'none' ? [] : [idempotencyKey]),
  ];
  return {
    operationId: operation.id,
    summary: operation.title,
    description: `${prose(method.doc)}\n\n${accessOf(method)}`,
    tags: [title(service.resource)],
    deprecated: operation.older || undefined,
    security: method.scope === 'none' || method.scope === 'optional' ? [] : undefined,
    parameters: parameters.length > 0 ? parameters : undefined,
    requestBody:
      body === null
        ? undefined
        : { required: !method.optionalBody, content: { 'application/json': { schema: reference(body.name) } } },
    responses: responsesOf(operation),
    'x-rpc': `${service.id}/${method.name}`,
  };
}

function parameter(model: Model, field: Field, place: 'path' | 'query'): JsonObject {
  // One text with commas, as clients have always sent it; repeating the parameter works too.
  const list = field.cardinality === 'list' ? { style: 'form', explode: false } : {};
  return {
    name: field.name,
    in: place,
    required: place === 'path' || field.presence === 'required' || undefined,
    description: prose(field.doc),
    ...list,
    schema: parameterSchema(model, field),
    example: fieldExample(model, null, field),
  };
}

const idempotencyKey: JsonObject = {
  name: 'idempotency-key',
  in: 'header',
  description: keyDoc,
  schema: { type: 'string' },
  example: 'c7c7f8a2-6a1e-4d5c-9d2f-0b6f3a0e4b11',
};
