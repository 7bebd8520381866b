using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>
/// Posts a signed outcome once. No proxy, no cookies, no redirect; a connection of its own for every attempt, to an
/// address that was checked; of the answer only the head is read, and no more than 16 KiB of it.
/// </summary>
public sealed class CallbackSender : IDisposable
{
    private const int MostHeadKilobytes = 16;

    private readonly HttpClient _http;
    private readonly CallbackOptions _options;
    private readonly CallbackPolicy _policy;
    private readonly TimeProvider _clock;

    /// <summary>Creates a sender.</summary>
    public CallbackSender(CallbackOptions options, InputLimits limits, INameResolver resolver, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(limits);
        (_options, _policy, _clock) = (options, options.Secrets.IsEmpty ? CallbackPolicy.Off : limits.Callbacks, clock);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = MostHeadKilobytes,
            MaxResponseDrainSize = 0,
            ConnectCallback = new CheckedConnection(resolver, _policy).ConnectAsync,
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Posts it once.</summary>
    public async Task<CallbackAttempt> SendAsync(CallbackNotification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);

        // Checked when the request came, but a history may have come by another way, or from before a change of policy.
        if (CallbackUrl.ProblemOf(notification.Url, _policy) is { } problem)
            return CallbackAttempt.Final("address-not-allowed", $"The callback address is not allowed: {problem}.");
        using var bound = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        try
        {
            using var request = CreateRequest(notification);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Judge(response);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CallbackAttempt.Failed("timed-out", $"The receiver did not answer within {_options.Timeout.TotalSeconds:0.#} seconds.");
        }
        catch (HttpRequestException failure)
        {
            return Judge(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage CreateRequest(CallbackNotification notification)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(notification.Body, DesignJson.Compact);
        var timestamp = _clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, notification.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("OrchestrationArchitect", productVersion: null));
        request.Headers.Add("webhook-id", notification.RunId);
        request.Headers.Add("webhook-timestamp", timestamp.ToString());
        request.Headers.Add("webhook-key-id", string.Join(' ', _options.Secrets.Select(secret => secret.KeyId)));
        request.Headers.Add(
            "webhook-signature",
            string.Join(' ', _options.Secrets.Select(secret => secret.Sign(notification.RunId, timestamp, body))));
        return request;
    }

    private CallbackAttempt Judge(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var reason = $"http-{status}";
        return status switch
        {
            >= 200 and < 300 => CallbackAttempt.Delivered,
            >= 300 and < 400 => CallbackAttempt.Final("redirect-refused", $"The receiver redirects ({status}); redirects are not followed."),
            429 or >= 500 => CallbackAttempt.Failed(reason, $"The receiver answered {status}.") with { RetryAfter = RetryAfterOf(response) },
            _ => CallbackAttempt.Final(reason, $"The receiver answered {status}."),
        };
    }

    private static CallbackAttempt Judge(HttpRequestException failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is AddressRefusedException)
                return CallbackAttempt.Final("address-not-allowed", cause.Message);
            if (cause is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain })
                return CallbackAttempt.Failed("name-not-resolved", "The name of the receiver could not be looked up.");
        }

        return failure.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => CallbackAttempt.Final("tls-failed", "No secure connection to the receiver could be made: its certificate or protocol is refused."),
            HttpRequestError.ConfigurationLimitExceeded => CallbackAttempt.Final("answer-too-large", $"The head of the receiver's answer has more than {MostHeadKilobytes} KiB."),
            HttpRequestError.InvalidResponse => CallbackAttempt.Final("answer-invalid", "The receiver's answer is not HTTP."),
            _ => CallbackAttempt.Failed("connection-failed", "The receiver could not be reached, or broke the connection off."),
        };
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } pause } => pause,
        { Date: { } date } when date > _clock.GetUtcNow() => date - _clock.GetUtcNow(),
        _ => null,
    };
}
