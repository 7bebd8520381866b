using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>The variables' values of one test row.</summary>
internal static class RowValues
{
    /// <summary>A row that is one text: the value of <c>input</c>, and of the only variable there is.</summary>
    public static ImmutableDictionary<string, string> Of(PromptScalar text, ImmutableArray<PromptVariable> variables)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Single(text.Text, variables, values);
        return values.ToImmutable();
    }

    /// <summary>Every key of the row is a value, as GitHub Models has it; what stands under a container key wins.</summary>
    public static ImmutableDictionary<string, string> Of(
        FieldReader fields, PromptMap row, string[] containers, ImmutableArray<PromptVariable> variables)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in row.Entries)
        {
            if (entry.Key is not ("evaluators" or "assert"))
                values[entry.Key] = NodeText.Of(entry.Value);
        }

        foreach (var name in containers)
        {
            switch (fields.Take(name))
            {
                case PromptMap map:
                    foreach (var entry in map.Entries)
                        values[entry.Key] = NodeText.Of(entry.Value);
                    break;
                case PromptList list:
                    AddPairs(list, values);
                    break;
                case PromptScalar text when KeyNames.Same(name, "input") || KeyNames.Same(name, "inputs"):
                    Single(text.Text, variables, values);
                    break;
            }
        }

        return values.ToImmutable();
    }

    private static void AddPairs(PromptList list, ImmutableDictionary<string, string>.Builder values)
    {
        foreach (var pair in list.Items.OfType<PromptMap>())
        {
            if (pair.Find("name") is PromptScalar { Text: var name } && pair.Find("value") is { } value)
                values[name] = NodeText.Of(value);
        }
    }

    private static void Single(string text, ImmutableArray<PromptVariable> variables, ImmutableDictionary<string, string>.Builder values)
    {
        values["input"] = text;
        if (variables is [var only] && !values.ContainsKey(only.Name))
            values[only.Name] = text;
    }
}
