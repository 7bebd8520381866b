using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OrchestrationArchitect.Runs.Access;

/// <summary>What role an endpoint asks for; endpoints without a rule ask for <see cref="Role.Operator"/>.</summary>
/// <param name="Read">The role for GET and HEAD; <see langword="null"/> lets everybody in.</param>
/// <param name="Write">The role for every other method; <see langword="null"/> lets everybody in.</param>
public sealed record AccessRule(Role? Read, Role? Write)
{
    /// <summary>The rule of endpoints that have none.</summary>
    public static AccessRule Strictest { get; } = new(Role.Operator, Role.Operator);

    /// <summary>
    /// The rule of a request. Where nothing is, or only an answer that the method or the body's type is wrong, any role at
    /// all will do.
    /// </summary>
    public static AccessRule Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetEndpoint() is RouteEndpoint endpoint
            ? endpoint.Metadata.GetMetadata<AccessRule>() ?? Strictest
            : new AccessRule(Role.Reader, Role.Reader);
    }

    /// <summary>The role a method asks for; <see langword="null"/> for none.</summary>
    public Role? For(string method) => IsRead(method) ? Read : Write;

    /// <summary>Whether a request by this method acts as an operator: then it is audited.</summary>
    public bool IsOperatorAction(string method) => !IsRead(method) && Write == Role.Operator;

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}

/// <summary>Gives endpoints their rule.</summary>
public static class AccessRuleExtensions
{
    /// <summary>Asks for a role to read and one to do anything else; a rule nearer to an endpoint replaces one of its group.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoints, Role read, Role write)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new AccessRule(read, write));

    /// <summary>Lets everybody in.</summary>
    public static TBuilder AllowsAnyone<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new AccessRule(Read: null, Write: null));
}
