using System.Globalization;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Functions.Hosting;

/// <summary>
/// Run ids of which later ones sort first: the milliseconds left until the end of time, then chance. The Azure Storage
/// backend lists instances by their ids and by nothing else, and a list of runs begins with the newest.
/// </summary>
internal sealed class TimeOrderedRunIds(TimeProvider clock) : IRunIds
{
    private const int Length = 32;

    public string Next()
    {
        var left = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() - clock.GetUtcNow().ToUnixTimeMilliseconds();
        return string.Create(CultureInfo.InvariantCulture, $"{left:x12}{Guid.NewGuid():N}")[..Length];
    }
}
