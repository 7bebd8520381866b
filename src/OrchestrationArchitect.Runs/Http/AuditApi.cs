using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Auditing;

namespace OrchestrationArchitect.Runs.Http;

/// <summary><c>/api/audit</c>: what operators did.</summary>
public sealed class AuditApi(IAuditLog log)
{
    private const int MostEntries = 500;

    /// <summary><c>GET /api/audit</c>, newest first; <c>?top=</c> (1 to 500, default 100) and <c>?continuationToken=</c>.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Number(request, "top", 100) is not (>= 1 and <= MostEntries and var top))
            return Problems.BadQuery("top", $"a whole number from 1 to {MostEntries}");
        if (Number(request, "continuationToken", long.MaxValue) is not (>= 1 and var before))
            return Problems.BadQuery("continuationToken", "one that an earlier answer gave");
        var entries = await log.ListAsync(before, (int)top, cancellationToken);
        var next = entries.Length == top && entries[^1].Number > 1 ? entries[^1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return Results.Json(new { Entries = entries, ContinuationToken = next }, DesignJson.Options);
    }

    /// <summary>A parameter's number, the default if it is not there, <see langword="null"/> if it is no number.</summary>
    private static long? Number(HttpRequest request, string name, long otherwise) =>
        request.Query[name].ToString() is not { Length: > 0 } text ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
