import type { Server } from '@grpc/grpc-js';
import { loadFileDescriptorSetFromBuffer } from '@grpc/proto-loader';
import { ReflectionService } from '@grpc/reflection';

/** Server reflection (v1 and v1alpha) for `services`; `descriptors` is a `FileDescriptorSet` that holds all their imports. */
export function addReflection(server: Server, descriptors: Buffer, services: string[]): void {
  new ReflectionService(loadFileDescriptorSetFromBuffer(descriptors), { services }).addToServer(server);
}
