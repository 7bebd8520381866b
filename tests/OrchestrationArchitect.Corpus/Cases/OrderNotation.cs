using System.Collections.Immutable;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>Reads chains such as <c>a -> {b, c} ?> d</c>: each of one link before each of the next.</summary>
internal static class OrderNotation
{
    private const string Always = "->";
    private const string Sometimes = "?>";

    /// <summary>The edges of a chain.</summary>
    /// <exception cref="CorpusFormatException">It has fewer than two links, or an empty one.</exception>
    public static ImmutableArray<ExpectedEdge> Parse(string slug, string chain)
    {
        var edges = ImmutableArray.CreateBuilder<ExpectedEdge>();
        var rest = chain;
        var before = ReadLink(slug, chain, ref rest, out var arrow);
        if (arrow is null)
            throw new CorpusFormatException(slug, $"'{chain}' orders nothing");
        while (arrow is not null)
        {
            var conditional = arrow == Sometimes;
            var after = ReadLink(slug, chain, ref rest, out arrow);
            edges.AddRange(from one in before from other in after select new ExpectedEdge(one, other, conditional));
            before = after;
        }

        return edges.ToImmutable();
    }

    private static string[] ReadLink(string slug, string chain, ref string rest, out string? arrow)
    {
        var always = rest.IndexOf(Always, StringComparison.Ordinal);
        var sometimes = rest.IndexOf(Sometimes, StringComparison.Ordinal);
        var end = always < 0 ? sometimes : sometimes < 0 ? always : Math.Min(always, sometimes);
        arrow = end < 0 ? null : rest.Substring(end, Always.Length);
        var link = (end < 0 ? rest : rest[..end]).Trim().Trim('{', '}');
        rest = end < 0 ? "" : rest[(end + Always.Length)..];
        var ids = link.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ids.Length > 0 ? ids : throw new CorpusFormatException(slug, $"'{chain}' has an empty link");
    }
}
