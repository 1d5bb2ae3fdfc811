import { deliveryStoreContract } from './delivery-store.suite.ts';
import { createStoreOnModel } from './delivery-store-model.ts';
import { createPostgresStore } from './delivery-store-postgres.ts';

deliveryStoreContract('Postgres', createPostgresStore);
deliveryStoreContract('the model', createStoreOnModel);
