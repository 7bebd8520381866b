using System.Text;
using OrchestrationArchitect.Prompts.Loading;

namespace OrchestrationArchitect.Prompts.Rendering;

/// <summary>Checks given values against a prompt's variables and adds defaults.</summary>
internal static class ValueSet
{
    public static Dictionary<string, string> Resolve(
        PromptFile prompt, IReadOnlyDictionary<string, string> values, RenderOptions options, FindingSink findings)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value is null)
                continue;
            filled[name] = value;
            if (Encoding.UTF8.GetByteCount(value) is var bytes && bytes > options.MaxValueBytes)
                findings.Error(PromptCodes.ValueTooLong, $"'{name}' has {bytes} bytes; at most {options.MaxValueBytes} are allowed.", 0, 0);
            if (IndexOfNoText(value) is >= 0 and var at)
                findings.Error(PromptCodes.NotText, $"'{name}' is not text: character {at + 1} is U+{(int)value[at]:X4}.", 0, 0);
        }

        foreach (var variable in prompt.Variables)
        {
            var given = filled.TryGetValue(variable.Name, out var value);
            if (!given && variable.Default is not null)
                filled[variable.Name] = variable.Default;
            else if (variable.Required && options.RequireVariables && string.IsNullOrWhiteSpace(value))
                findings.Error(PromptCodes.MissingVariable, $"'{variable.Name}' is {(given ? "empty" : "missing")}; the prompt requires it.", 0, 0);
            else if (!given && !variable.Required)
                filled[variable.Name] = "";
        }

        return filled;
    }

    private static int IndexOfNoText(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0' || (char.IsSurrogate(value[i]) && !char.IsSurrogatePair(value, i)))
                return i;
            if (char.IsHighSurrogate(value[i]))
                i++;
        }

        return -1;
    }
}
