using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Engine.Client;

/// <summary>The conditions of a search; values are always parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];

    /// <summary>The parameters, in order.</summary>
    public List<object> Values { get; } = [];

    /// <param name="condition">SQL with one <c>?</c>.</param>
    /// <param name="value">A text or a number for it.</param>
    public void Add(string condition, object value)
    {
        Values.Add(value);
        _conditions.Add(condition.Replace("?", $"?{Values.Count}", StringComparison.Ordinal));
    }

    public void Statuses(ImmutableArray<InstanceStatus> statuses)
    {
        if (!statuses.IsDefaultOrEmpty)
        {
            _conditions.Add(
                $"status IN ({string.Join(", ", statuses.Select(status => ((int)status).ToString(CultureInfo.InvariantCulture)))})");
        }
    }

    public void Created(DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is { } earliest)
            Add("created >= ?", earliest.UtcTicks);
        if (to is { } latest)
            Add("created <= ?", latest.UtcTicks);
    }

    /// <summary>The WHERE clause.</summary>
    public override string ToString() => _conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", _conditions)}";
}
