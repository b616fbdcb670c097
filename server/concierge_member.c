#include "server/concierge_member.h"

#include <string.h>

#include "server/concierge_service.h"
#include "server/semver.h"
#include "wireform/base/alloc.h"

bool member_knows_secret(wf_text secret, wf_text given)
{
    unsigned difference = secret.len != given.len;

    for (size_t i = 0; i < given.len; i++)
        difference |= (unsigned char)given.ptr[i] ^ (unsigned char)secret.ptr[i % secret.len];
    return difference == 0;
}

bool member_is_compatible(wf_text version)
{
    enum { LONGEST = 64 };
    struct semver ours, theirs;

    return semver_parse(WF_TEXT(CONCIERGE_VERSION), &ours) && version.len <= LONGEST &&
           semver_parse(version, &theirs) && semver_is_compatible(&theirs, &ours);
}

static wf_text keep(char **room, wf_text text)
{
    wf_text kept = {*room, text.len};

    if (text.len > 0)
        memcpy(*room, text.ptr, text.len);
    *room += text.len;
    return kept;
}

struct member *member_new(struct files *files, struct wf_conn *conn,
                          const struct concierge_identify *msg)
{
    size_t texts_len = msg->name.len + msg->nickname.len;
    struct member *member;
    wf_text *tags;
    char *room;

    for (size_t i = 0; i < msg->tags_count; i++)
        texts_len += msg->tags[i].len;
    member = wf_alloc(1, sizeof(*member) + msg->tags_count * sizeof(*tags) + texts_len);
    if (!member)
        return NULL;
    if (!uuid_make(member->folder.uuid)) {
        wf_free(member);
        return NULL;
    }
    tags = (wf_text *)(member + 1);
    room = (char *)(tags + msg->tags_count);
    member->folder.files = files;
    member->client.conn = conn;
    member->client.uuid.text = wf_text_of(member->folder.uuid);
    member->client.name.text = keep(&room, msg->name);
    if (msg->has_nickname)
        member->client.nickname = keep(&room, msg->nickname);
    for (size_t i = 0; i < msg->tags_count; i++)
        tags[i] = keep(&room, msg->tags[i]);
    member->client.tags = tags;
    member->client.tags_count = msg->tags_count;
    return member;
}
