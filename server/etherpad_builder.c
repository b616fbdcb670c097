#include "server/etherpad_builder.h"

#include "server/etherpad_changeset.h"

void etherpad_builder_init(struct etherpad_builder *builder, struct wf_buf *out)
{
    builder->out = out;
    wf_buf_init(&builder->ops, out->limit);
    wf_buf_init(&builder->bank, out->limit);
    etherpad_assembler_init(&builder->assembler, &builder->ops);
}

void etherpad_builder_add(struct etherpad_builder *builder, const struct etherpad_op *op)
{
    etherpad_assembler_add(&builder->assembler, op);
}

uint32_t etherpad_builder_insert(struct etherpad_builder *builder, const struct etherpad_op *op,
                                 struct etherpad_cursor *bank)
{
    etherpad_assembler_add(&builder->assembler, op);
    return etherpad_copy(bank, op->units, &builder->bank).units;
}

void etherpad_builder_add_extent(struct etherpad_builder *builder, char kind, wf_text attribs,
                                 struct etherpad_extent extent)
{
    etherpad_assembler_add_text(&builder->assembler, kind, attribs, extent);
}

void etherpad_builder_insert_text(struct etherpad_builder *builder, wf_text attribs,
                                  struct etherpad_cursor from, uint32_t units)
{
    struct etherpad_extent extent = etherpad_copy(&from, units, &builder->bank);

    etherpad_assembler_add_text(&builder->assembler, '+', attribs, extent);
}

static enum wf_status write_all(struct etherpad_builder *builder, uint32_t old_len)
{
    int64_t new_len = old_len + builder->assembler.growth;
    enum wf_status status = etherpad_failure_of(&builder->ops);
    struct etherpad_changeset changeset;

    if (status == WF_OK)
        status = etherpad_failure_of(&builder->bank);
    if (status != WF_OK)
        return status;
    if (new_len < 0)
        return WF_BAD_VALUE;
    if (new_len > ETHERPAD_NUMBER_LIMIT)
        return WF_TOO_LARGE;
    changeset = (struct etherpad_changeset){
        old_len,
        (uint32_t)new_len,
        etherpad_text_of(&builder->ops),
        etherpad_text_of(&builder->bank),
    };
    return etherpad_changeset_write(&changeset, builder->out);
}

enum wf_status etherpad_builder_finish(struct etherpad_builder *builder, uint32_t old_len,
                                       enum wf_status status)
{
    etherpad_assembler_finish(&builder->assembler);
    if (status == WF_OK)
        status = write_all(builder, old_len);
    wf_buf_deinit(&builder->ops);
    wf_buf_deinit(&builder->bank);
    return status;
}
