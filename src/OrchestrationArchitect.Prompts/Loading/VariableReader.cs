using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Reads <c>variables</c>: a list of mappings or of names, or a mapping by name.</summary>
internal static class VariableReader
{
    public static ImmutableArray<PromptVariable> Read(PromptNode? node, FieldReader fields)
    {
        var variables = ImmutableArray.CreateBuilder<PromptVariable>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        switch (node)
        {
            case null:
                break;
            case PromptList list:
                for (var i = 0; i < list.Items.Length; i++)
                    Add(list.Items[i], null, $"variables[{i}]");
                break;
            case PromptMap map:
                foreach (var entry in map.Entries)
                    Add(entry.Value, entry.Key, "variables." + entry.Key);
                break;
            default:
                fields.Wrong<string>("variables", "a list", node);
                break;
        }

        return variables.DrainToImmutable();

        void Add(PromptNode item, string? name, string path)
        {
            var variable = ReadOne(item, name, path, fields);
            if (variable is null)
                return;
            if (seen.Add(variable.Name))
                variables.Add(variable);
            else
                fields.Findings.Error(PromptCodes.DuplicateKey, $"'{path}' declares '{variable.Name}' again.", item.Line, item.Column);
        }
    }

    private static PromptVariable? ReadOne(PromptNode item, string? name, string path, FieldReader fields)
    {
        switch (item)
        {
            case PromptScalar { IsNull: false } scalar when name is null:
                return new PromptVariable(scalar.Text);
            case PromptScalar scalar when name is not null:
                return new PromptVariable(name) { Required = scalar.IsNull, Default = scalar.IsNull ? null : scalar.Text };
            case PromptMap map:
                return ReadMap(map, name, path, fields.Findings);
            default:
                return fields.Wrong<PromptVariable>(path, "a mapping with 'name'", item);
        }
    }

    private static PromptVariable? ReadMap(PromptMap map, string? name, string path, FindingSink findings)
    {
        var own = new FieldReader(map, path, findings);
        name ??= own.TakeText("name");
        if (string.IsNullOrWhiteSpace(name))
        {
            findings.Error(PromptCodes.MissingField, $"'{path}.name' is missing.", map.Line, map.Column);
            return null;
        }

        var fallback = own.Take("default");
        var required = own.TakeFlag("required");
        return new PromptVariable(name)
        {
            Description = own.TakeText("description") ?? "",
            Default = fallback is null ? null : NodeText.Of(fallback),
            Required = required ?? fallback is null,
            Type = own.TakeText("type"),
            Other = own.Rest(warn: true),
        };
    }
}
