using System.Runtime.CompilerServices;

namespace OrchestrationArchitect.Prompts.Rendering;

/// <summary>The names of the tags that a prompt's messages use, and of those that mark messages themselves.</summary>
internal sealed class TagNames
{
    private const int Longest = 200;

    // Names that chat templates turn into the end or start of a message, where a server parses them inside content.
    private static readonly string[] Control = ["start_of_turn", "end_of_turn", "s", "system", "user", "assistant", "sys"];

    private static readonly ConditionalWeakTable<PromptFile, TagNames> Known = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly int _longest;

    private TagNames(HashSet<string> names)
    {
        _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = names.Max(name => name.Length);
    }

    /// <summary>The names of a prompt; found once per prompt, since an evaluation renders it for every row.</summary>
    public static TagNames Of(PromptFile prompt) =>
        Known.GetValue(prompt, static one => Of(one.Messages.Select(message => message.Content)));

    /// <summary>The names in some texts.</summary>
    public static TagNames Of(IEnumerable<string> templates)
    {
        var names = new HashSet<string>(Control, StringComparer.OrdinalIgnoreCase);
        foreach (var template in templates)
        {
            for (var at = template.IndexOf('<'); at >= 0; at = template.IndexOf('<', at + 1))
            {
                var start = at + 1 < template.Length && template[at + 1] == '/' ? at + 2 : at + 1;
                var stop = start;
                while (stop < template.Length && IsNamePart(template[stop]))
                    stop++;
                if (stop > start && stop - start <= Longest && char.IsLetter(template[start]))
                    names.Add(template[start..stop]);
            }
        }

        return new TagNames(names);
    }

    /// <summary>Whether one of the names stands at a place: case ignored, invisible characters skipped.</summary>
    public bool StandsAt(string text, int at, out int end)
    {
        Span<char> name = stackalloc char[Longest];
        var length = 0;
        for (end = at; end < text.Length; end++)
        {
            if (Invisible.Is(text[end]))
                continue;
            if (!IsNamePart(text[end]))
                break;
            if (length == _longest)
                return false;
            name[length++] = text[end];
        }

        return length > 0 && _names.Contains(name[..length]);
    }

    private static bool IsNamePart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or ':';
}
