using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Runs.Access;

namespace OrchestrationArchitect.Cli.Serve;

/// <summary>
/// How many requests a key, or without keys an address, may make: a bucket for those that start work, and a larger one
/// for all others.
/// </summary>
/// <param name="StartsPerSecond">Requests that start work, a second; 20 seconds' worth may come at once.</param>
/// <param name="RequestsPerSecond">All others, a second; 20 seconds' worth may come at once.</param>
internal sealed record RateLimits(double StartsPerSecond, double RequestsPerSecond)
{
    private const int BurstSeconds = 20;
    private const int PeriodsPerSecond = 10;
    private const int FailuresPerMinute = 60;

    /// <summary>100 starts a second, 2,000 at once; 1,000 other requests a second, 20,000 at once.</summary>
    public static RateLimits Default { get; } = new(100, 1_000);

    /// <summary>The limiter of all requests that got past the gate.</summary>
    public PartitionedRateLimiter<HttpContext> CreateLimiter() => PartitionedRateLimiter.Create<HttpContext, string>(context =>
    {
        var rule = AccessRule.Of(context);
        var needed = rule.For(context.Request.Method);
        if (needed is null)
            return RateLimitPartition.GetNoLimiter("anyone");
        var who = context.Features.Get<Caller>() is { } caller && caller != Caller.Local ? $"key {caller.Id}" : AddressOf(context);
        return needed == Role.Caller
            ? RateLimitPartition.GetTokenBucketLimiter($"start {who}", _ => Bucket(StartsPerSecond))
            : RateLimitPartition.GetTokenBucketLimiter($"other {who}", _ => Bucket(RequestsPerSecond));
    });

    /// <summary>The limiter of requests without a good key, by address: guessing is hopeless, and so is flooding.</summary>
    public static PartitionedRateLimiter<string> CreateFailureLimiter() => PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = FailuresPerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    /// <summary>Answers that it was too much.</summary>
    public static Task RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var pause = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(pause.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return LocalProblem.Create(
            StatusCodes.Status429TooManyRequests,
            "rate-limited",
            "Too many requests.",
            $"Come again in {seconds} seconds.").ExecuteAsync(context);
    }

    /// <summary>The caller's address, an IPv6 one by its /64: who has one has all of them.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
            return "unknown";
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(8, bytes.Length)));
    }

    private static TokenBucketRateLimiterOptions Bucket(double perSecond) => new()
    {
        TokenLimit = Math.Max(1, (int)(perSecond * BurstSeconds)),
        TokensPerPeriod = Math.Max(1, (int)(perSecond / PeriodsPerSecond)),
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1.0 / PeriodsPerSecond, 1 / perSecond)),
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
