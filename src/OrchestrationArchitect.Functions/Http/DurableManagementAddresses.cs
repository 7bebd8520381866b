using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using OrchestrationArchitect.Functions.Client;
using OrchestrationArchitect.Functions.Options;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Functions.Http;

/// <summary>The management addresses of the Durable Functions extension.</summary>
/// <remarks>
/// The extension's own addresses carry its system key, with which a caller can steer every instance. As any Durable
/// Functions app does, they go to whoever has a function key; behind Easy Auth only operators get them, and others get the
/// same addresses without the key.
/// </remarks>
/// <param name="current">The durable client of the invocation, which knows the addresses.</param>
/// <param name="options">Whether roles are checked.</param>
internal sealed class DurableManagementAddresses(CurrentDurableClient current, IOptions<AccessOptions> options)
    : IManagementAddresses
{
    private readonly RequestManagementAddresses _keyless = new();

    public ManagementPayload Of(HttpRequest request, string instanceId)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (options.Value.EasyAuth
            && ClientPrincipal.Read(request.Headers[ClientPrincipal.Header], options.Value)?.May(Role.Operator) != true)
        {
            return _keyless.Of(request, instanceId);
        }

        var addresses = current.Value.CreateHttpManagementPayload(instanceId);
        return new ManagementPayload
        {
            Id = instanceId,
            StatusQueryGetUri = addresses.StatusQueryGetUri!,
            SendEventPostUri = addresses.SendEventPostUri!,
            TerminatePostUri = addresses.TerminatePostUri!,
            RewindPostUri = addresses.RewindPostUri!,
            PurgeHistoryDeleteUri = addresses.PurgeHistoryDeleteUri!,
            RestartPostUri = addresses.RestartPostUri!,
            SuspendPostUri = addresses.SuspendPostUri!,
            ResumePostUri = addresses.ResumePostUri!,
        };
    }
}
