shared_root!();

use client::{SERVICE, things::Download};

use crate::{Service, wait};

#[test]
fn the_response_is_a_stream() {
    let service = Service::new(&SERVICE);
    service.on::<Download>().bytes(vec![0, 255]);
    let response = wait(service.client.execute(&Download::builder().build()));
    let stream = response.unwrap().into_inner();
    assert_eq!(wait(stream.collect(9)).unwrap(), [0, 255][..]);
}
