"""A gRPC client that knows nothing of Posthorn but its address: everything it calls it learned by reflection."""

import json
import sys

import grpc
from google.protobuf import json_format
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase


class Client:
    def __init__(self, address, token):
        self.channel = grpc.insecure_channel(address)
        self.database = ProtoReflectionDescriptorDatabase(self.channel)
        self.pool = DescriptorPool(self.database)
        self.metadata = (("authorization", f"Bearer {token}"),)

    def call(self, service, rpc, request):
        method = self.pool.FindServiceByName(service).FindMethodByName(rpc)
        message = json_format.ParseDict(request, GetMessageClass(method.input_type)())
        output = GetMessageClass(method.output_type)
        invoke = self.channel.unary_unary(
            f"/{service}/{rpc}",
            request_serializer=lambda value: value.SerializeToString(),
            response_deserializer=output.FromString,
        )
        return invoke(message, metadata=self.metadata, timeout=10)


def main(address, token):
    client = Client(address, token)
    services = sorted(client.database.get_services())
    client.call("posthorn.v1.ApplicationService", "CreateApplication", {"applicationIn": {"name": "Python", "uid": "python"}})
    # Bytes are base64 in protobuf's own JSON: {"n": 1.0}, with its space.
    message = {"eventType": "a.b", "eventId": "from-python", "payload": "eyJuIjogMS4wfQ=="}
    created = client.call("posthorn.v1.MessageService", "CreateMessage", {"appId": "python", "messageIn": message})
    read = client.call("posthorn.v1.MessageService", "GetMessage", {"appId": "python", "msgId": "from-python"})
    try:
        client.call("posthorn.v1.MessageService", "GetMessage", {"appId": "python", "msgId": "nobody"})
        missing = "found"
    except grpc.RpcError as error:
        missing = error.code().name
    print(json.dumps({
        "services": services,
        "created": created.id,
        "read": read.id,
        "payload": read.payload.decode(),
        "missing": missing,
    }))


main(*sys.argv[1:])
