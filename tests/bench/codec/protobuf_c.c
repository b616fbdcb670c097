/* protobuf-c: other bytes for the same messages.  It shows what a binary wire would cost; it is no
 * peer in reading JSON or CBOR, and checks next to nothing. */
#include <protobuf-c/protobuf-c.h>

#include "contender.h"
#include "messages.pb-c.h"

/* --- Memory: as cheap as it gets ------------------------------------------------------------- */

enum { ROOM = 8 << 20, ALIGNMENT = 16, TEXTS_MAX = 1 << 13, ENTRIES_MAX = 64 };

static _Alignas(ALIGNMENT) unsigned char room[ROOM];
static size_t room_used;

static void *take_room(void *context, size_t size)
{
    unsigned char *taken = room + room_used;

    (void)context;
    if (size > ROOM - room_used)
        return NULL;
    room_used += (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    return taken;
}

static void leave_room(void *context, void *taken)
{
    (void)context;
    (void)taken;
}

static ProtobufCAllocator allocator = {take_room, leave_room, NULL};

static wf_text texts[TEXTS_MAX];
static size_t texts_used;
static ProtobufCBinaryData blocks[TEXTS_MAX];
static size_t blocks_used;

/* --- Parts ------------------------------------------------------------------------------------ */

static wf_text text_of(ProtobufCBinaryData block)
{
    return (wf_text){(const char *)block.data, block.len};
}

static wf_bytes bytes_of(ProtobufCBinaryData block)
{
    return (wf_bytes){block.data, block.len};
}

/* What is packed is only read. */
static ProtobufCBinaryData block_of(wf_text text)
{
    return (ProtobufCBinaryData){text.len, (uint8_t *)(uintptr_t)text.ptr};
}

static ProtobufCBinaryData block_of_bytes(wf_bytes bytes)
{
    return (ProtobufCBinaryData){bytes.len, (uint8_t *)(uintptr_t)bytes.ptr};
}

static const wf_text *texts_of(const ProtobufCBinaryData *list, size_t count)
{
    wf_text *first = texts + texts_used;

    if (count == 0 || count > TEXTS_MAX - texts_used)
        return NULL;
    for (size_t i = 0; i < count; i++)
        first[i] = text_of(list[i]);
    texts_used += count;
    return first;
}

static ProtobufCBinaryData *blocks_of(const wf_text *list, size_t count)
{
    ProtobufCBinaryData *first = blocks + blocks_used;

    for (size_t i = 0; i < count; i++)
        first[i] = block_of(list[i]);
    blocks_used += count;
    return first;
}

/* --- Both ways, for each message -------------------------------------------------------------- */

static uint8_t out[1 << 20];

#define UNPACK(name, bytes, size)                                                                  \
    (room_used = texts_used = 0, pb__##name##__unpack(&allocator, (size), (const uint8_t *)(bytes)))

#define PACK(name, message) ((wf_text){(const char *)out, pb__##name##__pack((message), out)})

static bool decode_chat(const char *bytes, size_t size, union message *msg)
{
    Pb__Chat *chat = UNPACK(chat, bytes, size);

    if (!chat)
        return false;
    msg->chat = (struct chatmaster_message){
        .message = text_of(chat->message),
        .username = text_of(chat->username),
        .has_username = chat->has_username,
    };
    return true;
}

static wf_text encode_chat(const union message *msg)
{
    Pb__Chat chat = PB__CHAT__INIT;

    chat.message = block_of(msg->chat.message);
    chat.has_username = msg->chat.has_username;
    chat.username = block_of(msg->chat.username);
    return PACK(chat, &chat);
}

static bool decode_relay(const char *bytes, size_t size, union message *msg)
{
    Pb__Relay *relay = UNPACK(relay, bytes, size);

    if (!relay)
        return false;
    msg->relay = (struct concierge_message){
        .target = {.tag = CONCIERGE_TARGET_SERVICE, .as.service.service = text_of(relay->service)},
        .data = text_of(relay->data),
    };
    return true;
}

static wf_text encode_relay(const union message *msg)
{
    Pb__Relay relay = PB__RELAY__INIT;

    relay.service = block_of(msg->relay.target.as.service.service);
    relay.data = block_of(msg->relay.data);
    return PACK(relay, &relay);
}

static bool decode_changes(const char *bytes, size_t size, union message *msg)
{
    static struct etherpad_attribute_pool_num_to_attrib_entry entries[ENTRIES_MAX];
    Pb__Changes *changes = UNPACK(changes, bytes, size);

    if (!changes || changes->n_attributes > ENTRIES_MAX)
        return false;
    for (size_t i = 0; i < changes->n_attributes; i++) {
        const Pb__Attribute *attribute = changes->attributes[i];

        entries[i].key = text_of(attribute->number);
        entries[i].value.key = text_of(attribute->key);
        entries[i].value.value = text_of(attribute->value);
    }
    msg->changes = (struct etherpad_new_changes){
        .new_rev = changes->new_rev,
        .changeset = text_of(changes->changeset),
        .apool = {entries, changes->n_attributes, changes->next_num},
        .author = text_of(changes->author),
    };
    return true;
}

static wf_text encode_changes(const union message *msg)
{
    const struct etherpad_attribute_pool *pool = &msg->changes.apool;
    Pb__Changes changes = PB__CHANGES__INIT;
    Pb__Attribute attributes[ENTRIES_MAX];
    Pb__Attribute *pointers[ENTRIES_MAX];

    if (pool->num_to_attrib_count > ENTRIES_MAX)
        return (wf_text){NULL, 0};
    for (size_t i = 0; i < pool->num_to_attrib_count; i++) {
        pb__attribute__init(&attributes[i]);
        attributes[i].number = block_of(pool->num_to_attrib[i].key);
        attributes[i].key = block_of(pool->num_to_attrib[i].value.key);
        attributes[i].value = block_of(pool->num_to_attrib[i].value.value);
        pointers[i] = &attributes[i];
    }
    changes.new_rev = msg->changes.new_rev;
    changes.changeset = block_of(msg->changes.changeset);
    changes.attributes = pointers;
    changes.n_attributes = pool->num_to_attrib_count;
    changes.next_num = pool->next_num;
    changes.author = block_of(msg->changes.author);
    return PACK(changes, &changes);
}

static bool decode_uuids(const char *bytes, size_t size, union message *msg)
{
    Pb__Uuids *uuids = UNPACK(uuids, bytes, size);

    if (!uuids)
        return false;
    msg->uuids = (struct concierge_self_subscribe_result){
        .seq = uuids->seq,
        .has_seq = true,
        .successful = uuids->successful,
        .service = {.name = text_of(uuids->name),
                    .nickname = text_of(uuids->nickname),
                    .has_nickname = uuids->has_nickname,
                    .owner_uuid = text_of(uuids->owner_uuid),
                    .subscribers = texts_of(uuids->subscribers, uuids->n_subscribers),
                    .subscribers_count = uuids->n_subscribers},
    };
    return true;
}

static wf_text encode_uuids(const union message *msg)
{
    const struct concierge_service_info *service = &msg->uuids.service;
    Pb__Uuids uuids = PB__UUIDS__INIT;

    blocks_used = 0;
    uuids.seq = msg->uuids.seq;
    uuids.successful = msg->uuids.successful;
    uuids.name = block_of(service->name);
    uuids.has_nickname = service->has_nickname;
    uuids.nickname = block_of(service->nickname);
    uuids.owner_uuid = block_of(service->owner_uuid);
    uuids.subscribers = blocks_of(service->subscribers, service->subscribers_count);
    uuids.n_subscribers = service->subscribers_count;
    return PACK(uuids, &uuids);
}

static bool decode_clients(const char *bytes, size_t size, union message *msg)
{
    static struct concierge_client_info infos[TEXTS_MAX];
    Pb__Clients *clients = UNPACK(clients, bytes, size);

    if (!clients || clients->n_clients > TEXTS_MAX)
        return false;
    for (size_t i = 0; i < clients->n_clients; i++) {
        const Pb__Client *client = clients->clients[i];

        infos[i] = (struct concierge_client_info){
            .name = text_of(client->name),
            .nickname = text_of(client->nickname),
            .has_nickname = client->has_nickname,
            .uuid = text_of(client->uuid),
            .tags = texts_of(client->tags, client->n_tags),
            .tags_count = client->n_tags,
        };
    }
    msg->clients = (struct concierge_client_fetch_all_result){
        .seq = clients->seq,
        .has_seq = true,
        .clients = infos,
        .clients_count = clients->n_clients,
    };
    return true;
}

static wf_text encode_clients(const union message *msg)
{
    static Pb__Client made[TEXTS_MAX];
    static Pb__Client *pointers[TEXTS_MAX];
    Pb__Clients clients = PB__CLIENTS__INIT;

    blocks_used = 0;
    for (size_t i = 0; i < msg->clients.clients_count; i++) {
        const struct concierge_client_info *info = &msg->clients.clients[i];

        pb__client__init(&made[i]);
        made[i].name = block_of(info->name);
        made[i].has_nickname = info->has_nickname;
        made[i].nickname = block_of(info->nickname);
        made[i].uuid = block_of(info->uuid);
        made[i].tags = blocks_of(info->tags, info->tags_count);
        made[i].n_tags = info->tags_count;
        pointers[i] = &made[i];
    }
    clients.seq = msg->clients.seq;
    clients.clients = pointers;
    clients.n_clients = msg->clients.clients_count;
    return PACK(clients, &clients);
}

static bool decode_get_obj(const char *bytes, size_t size, union message *msg)
{
    Pb__GetObj *get_obj = UNPACK(get_obj, bytes, size);

    if (!get_obj)
        return false;
    msg->get_obj.id = bytes_of(get_obj->id);
    return true;
}

static wf_text encode_get_obj(const union message *msg)
{
    Pb__GetObj get_obj = PB__GET_OBJ__INIT;

    get_obj.id = block_of_bytes(msg->get_obj.id);
    return PACK(get_obj, &get_obj);
}

static bool decode_rmdir(const char *bytes, size_t size, union message *msg)
{
    Pb__Rmdir *rmdir = UNPACK(rmdir, bytes, size);

    if (!rmdir)
        return false;
    msg->rmdir.fields = (struct ensync_rmdir_fields){rmdir->tx, bytes_of(rmdir->id),
                                                     bytes_of(rmdir->ver), rmdir->old_len};
    return true;
}

static wf_text encode_rmdir(const union message *msg)
{
    const struct ensync_rmdir_fields *fields = &msg->rmdir.fields;
    Pb__Rmdir rmdir = PB__RMDIR__INIT;

    rmdir.tx = fields->tx;
    rmdir.id = block_of_bytes(fields->id);
    rmdir.ver = block_of_bytes(fields->ver);
    rmdir.old_len = fields->old_len;
    return PACK(rmdir, &rmdir);
}

static bool decode_putobj(const char *bytes, size_t size, union message *msg)
{
    Pb__Putobj *putobj = UNPACK(putobj, bytes, size);

    if (!putobj)
        return false;
    msg->putobj.fields = (struct ensync_putobj_fields){
        putobj->tx, bytes_of(putobj->id), bytes_of(putobj->linkid), bytes_of(putobj->data)};
    return true;
}

static wf_text encode_putobj(const union message *msg)
{
    const struct ensync_putobj_fields *fields = &msg->putobj.fields;
    Pb__Putobj putobj = PB__PUTOBJ__INIT;

    putobj.tx = fields->tx;
    putobj.id = block_of_bytes(fields->id);
    putobj.linkid = block_of_bytes(fields->linkid);
    putobj.data = block_of_bytes(fields->data);
    return PACK(putobj, &putobj);
}

const struct contender protobuf_c_contender = {
    .name = "protobuf-c",
    .version = PROTOBUF_C_VERSION,
    .decode = {decode_chat, decode_relay, decode_changes, decode_uuids, decode_clients,
               decode_get_obj, decode_rmdir, decode_putobj},
    .encode = {encode_chat, encode_relay, encode_changes, encode_uuids, encode_clients,
               encode_get_obj, encode_rmdir, encode_putobj},
    .keeps_raw = true,
    .has_own_wire = true,
};
