using System.Collections.Frozen;

namespace OrchestrationArchitect.Design.Limits;

/// <summary>Platform limits and prices by id.</summary>
public sealed class LimitCatalogue
{
    private static readonly Lazy<LimitCatalogue> Embedded = new(() => new LimitCatalogue(LimitData.ReadEmbedded()));

    private readonly FrozenDictionary<string, Limit> _limits;

    /// <summary>A catalogue of other figures, such as those of a private contract.</summary>
    /// <param name="limits">The figures.</param>
    /// <exception cref="ArgumentException">Two have the same id.</exception>
    public LimitCatalogue(IEnumerable<Limit> limits)
    {
        _limits = limits.ToDictionary(limit => limit.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The published figures this version ships with.</summary>
    public static LimitCatalogue Default => Embedded.Value;

    /// <summary>All figures, by id in ordinal order.</summary>
    public IEnumerable<Limit> All => _limits.Values.OrderBy(limit => limit.Id, StringComparer.Ordinal);

    /// <summary>The figure with an id.</summary>
    /// <param name="id">A constant of <see cref="LimitIds"/>.</param>
    /// <exception cref="KeyNotFoundException">There is none: a bug in the caller.</exception>
    public Limit this[string id] => _limits.TryGetValue(id, out var limit)
        ? limit
        : throw new KeyNotFoundException($"No limit has the id '{id}'.");
}
