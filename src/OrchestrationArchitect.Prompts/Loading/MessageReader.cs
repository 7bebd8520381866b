using System.Collections.Immutable;
using System.Text;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Reads <c>messages</c>.</summary>
internal static class MessageReader
{
    public static ImmutableArray<PromptMessage> Read(FieldReader file, PromptMap root)
    {
        switch (file.Take("messages"))
        {
            case PromptList { Items.Length: > 0 } list:
                return [.. list.Items.Select((item, i) => ReadOne(item, $"messages[{i}]", file)).OfType<PromptMessage>()];
            case null or PromptList:
                file.Findings.Error(PromptCodes.MissingField, "'messages' is missing or empty: a prompt needs at least one message.", root.Line, root.Column);
                return [];
            case var other:
                file.Wrong<string>("messages", "a list", other);
                return [];
        }
    }

    private static PromptMessage? ReadOne(PromptNode item, string path, FieldReader file)
    {
        if (item is not PromptMap map)
            return file.Wrong<PromptMessage>(path, "a mapping with 'role' and 'content'", item);
        var fields = new FieldReader(map, path, file.Findings);
        var role = ReadRole(fields, map, path);
        var node = fields.Take("content");
        var content = node is null ? null : ReadContent(node, fields);
        if (node is null)
            file.Findings.Error(PromptCodes.MissingField, $"'{path}.content' is missing.", map.Line, map.Column);
        fields.Rest(warn: true);
        return role is { } known && content is not null ? new PromptMessage(known, content) : null;
    }

    private static MessageRole? ReadRole(FieldReader fields, PromptMap map, string path)
    {
        var node = fields.Take("role");
        switch ((node as PromptScalar)?.Text.ToLowerInvariant())
        {
            case "system":
                return MessageRole.System;
            case "developer":
                return MessageRole.Developer;
            case "user":
                return MessageRole.User;
            case "assistant":
                return MessageRole.Assistant;
        }

        if (node is null)
            fields.Findings.Error(PromptCodes.MissingField, $"'{path}.role' is missing.", map.Line, map.Column);
        else
            fields.Wrong<string>("role", "system, developer, user or assistant", node);
        return null;
    }

    // A text, or the parts form of the chat completion API as long as every part is text.
    private static string? ReadContent(PromptNode node, FieldReader fields)
    {
        if (node is PromptScalar scalar)
            return scalar.Text;
        if (node is not PromptList list)
            return fields.Wrong<string>("content", "text", node);
        var text = new StringBuilder();
        foreach (var part in list.Items)
        {
            var piece = part switch
            {
                PromptScalar own => own.Text,
                PromptMap map when map.Find("text") is PromptScalar inner => inner.Text,
                _ => null,
            };
            if (piece is null)
                return fields.Wrong<string>("content", "text: only text parts are supported", part);
            if (text.Length > 0)
                text.Append('\n');
            text.Append(piece);
        }

        return text.ToString();
    }
}
