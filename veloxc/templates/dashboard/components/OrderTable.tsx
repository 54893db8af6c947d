import { day, euros } from '$lib/format';

interface Order {
  id: number;
  customer: string;
  product: string;
  cents: number;
  status: string;
  placedOn: string;
}

export default function OrderTable({ orders, caption }: { orders: Order[]; caption: string }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Customer</th>
            <th scope="col">Product</th>
            <th scope="col">Placed</th>
            <th scope="col">Status</th>
            <th scope="col" class="amount">Total</th>
          </tr>
        </thead>
        <tbody>
          {orders.map(order => (
            <tr>
              <td><a href={`/orders/${order.id}`}>#{order.id}</a></td>
              <td>{order.customer}</td>
              <td>{order.product}</td>
              <td class="date">{day(order.placedOn)}</td>
              <td><span class={`status ${order.status}`}>{order.status}</span></td>
              <td class="amount">{euros(order.cents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
