using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>The query parameters of <c>/api/designs</c>.</summary>
internal sealed class DesignQuery(IQueryCollection query)
{
    /// <summary>The largest <c>?top=</c>.</summary>
    public const int MostOnPage = 500;

    private const int OnPage = 50;

    /// <summary><c>?wait=</c>, in seconds; 0 if it is not given.</summary>
    public bool TryWait(out int seconds)
    {
        var text = query["wait"].ToString();
        seconds = 0;
        return text.Length == 0
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) && seconds <= DesignsApi.LongestWait);
    }

    /// <summary>The filter of a list.</summary>
    /// <returns>The answer to a parameter that is wrong; <see langword="null"/> if all are right.</returns>
    public IResult? TryFilter(out InstanceQuery filter)
    {
        filter = new InstanceQuery
        {
            Name = RunReferences.DesignRunName,
            IdPrefix = Text("idPrefix"),
            ContinuationToken = Text("continuationToken"),
        };
        if (!TryTop(query, out var top))
            return Problems.BadQuery("top", $"a whole number from 1 to {MostOnPage}");
        if (TryStatuses(out var statuses) is { } unknown)
            return unknown;
        if (!TryTime("createdFrom", out var from))
            return Problems.BadQuery("createdFrom", "a time such as 2026-01-31T12:00:00Z");
        if (!TryTime("createdTo", out var to))
            return Problems.BadQuery("createdTo", "a time such as 2026-01-31T12:00:00Z");
        filter = filter with { PageSize = top, Statuses = statuses, CreatedFrom = from, CreatedTo = to };
        return null;
    }

    /// <summary><c>?top=</c>; 50 if it is not given.</summary>
    public static bool TryTop(IQueryCollection query, out int top)
    {
        var text = query["top"].ToString();
        top = OnPage;
        return text.Length == 0
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out top) && top is >= 1 and <= MostOnPage);
    }

    private IResult? TryStatuses(out ImmutableArray<InstanceStatus> statuses)
    {
        var found = ImmutableArray.CreateBuilder<InstanceStatus>();
        statuses = [];
        foreach (var text in query["status"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (!Enum.TryParse<InstanceStatus>(text, ignoreCase: true, out var status) || !Enum.IsDefined(status) || char.IsAsciiDigit(text[0]))
                return Problems.BadQuery("status", $"one or several of {string.Join(", ", Enum.GetNames<InstanceStatus>())}");
            found.Add(status);
        }

        statuses = found.ToImmutable();
        return null;
    }

    private bool TryTime(string name, out DateTimeOffset? time)
    {
        time = null;
        if (Text(name) is not { } text)
            return true;
        var well = DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value);
        time = value;
        return well;
    }

    private string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
