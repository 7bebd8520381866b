using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>
/// Where requests compute: as many at a time as there are processors, the others in line, for a model check or a
/// simulation may take seconds and must not hold up those who only ask.
/// </summary>
public sealed class ToolBench : IDisposable
{
    /// <summary>The most requests in line; later ones are refused.</summary>
    public const int LongestLine = 100;

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Environment.ProcessorCount,
        QueueLimit = LongestLine,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Works something out when it is its turn; 503 if too many wait.</summary>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async Task<IResult> WorkAsync(Func<IResult> work, CancellationToken cancellationToken)
    {
        using var place = await _places.AcquireAsync(permitCount: 1, cancellationToken);
        return place.IsAcquired ? await Task.Run(work, cancellationToken) : Problems.Busy();
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
