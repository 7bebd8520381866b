using System.Collections.Immutable;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>Kebab-case names of enum members, as the JSON of the facts writes them.</summary>
internal static class KebabEnum
{
    /// <summary>The member a name stands for.</summary>
    /// <exception cref="CorpusFormatException">There is none.</exception>
    public static T Parse<T>(string slug, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var member)
            && Enum.IsDefined(member)
            ? member
            : throw new CorpusFormatException(slug, $"'{name}' is no {typeof(T).Name}");

    /// <summary>The members that <c>a|b</c> stands for.</summary>
    public static ImmutableArray<T> ParseAny<T>(string slug, string names)
        where T : struct, Enum =>
        [.. names.Split('|', StringSplitOptions.TrimEntries).Select(name => Parse<T>(slug, name))];

    /// <summary>The kebab-case name of a member.</summary>
    public static string Name<T>(T member)
        where T : struct, Enum =>
        string.Concat(member.ToString().Select((c, i) => char.IsUpper(c)
            ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c)
            : c.ToString()));
}
